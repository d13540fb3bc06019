import { component, configMap, configMapVolume, pipeline, secret, secretVolume } from "argots";

const logMessage = component({ image: "node:24-slim" }, ({ message }: { message: string }) => console.log(message));

/** What is named here need not be in the cluster: then the task does without. */
export const missingOptionalInputs = pipeline(
  { name: "missing-kubernetes-optional-inputs" },
  ({ secretName = "no-secret", configMapName = "no-config-map" }) => {
    logMessage(
      { message: "nothing but this" },
      {
        cache: false,
        env: {
          PASSWORD: secret(secretName, "password", { optional: true }),
          SETTING: configMap(configMapName, "setting", { optional: true }),
        },
        volumes: {
          "/mnt/secret": secretVolume(secretName, { optional: true }),
          "/mnt/config": configMapVolume(configMapName, { optional: true }),
        },
      },
    );
  },
);
