import { component, pipeline, secret } from "argots";

const image = "node:24-slim";

const generateSecretName = component({ image }, () => ({ someOutput: "credentials-3" }));

const comp = component({ image }, () => {
  for (const name of ["USER_NAME", "PASSWORD_VAR1", "PASSWORD_VAR2"]) if (!process.env[name]) throw new Error(`${name} is not set`);
});

/** Secrets whose names come from a parameter, from here and from a task. */
export const secretAsEnv = pipeline({ name: "secret-as-env" }, ({ secretParm = "credentials-1" }) => {
  const { someOutput } = generateSecretName();
  comp(
    {},
    {
      env: {
        USER_NAME: secret(secretParm, "username"),
        PASSWORD_VAR1: secret("credentials-2", "password"),
        PASSWORD_VAR2: secret(someOutput, "password"),
      },
    },
  );
});
