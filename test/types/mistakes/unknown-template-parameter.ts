import { pipeline, template } from "argots";

const fetch = template({
  inputs: { parameters: [{ name: "url" }] },
  container: { image: "curlimages/curl:8.10.1", command: ["curl"], args: ["{{inputs.parameters.url}}"] },
});

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2353 'uri' does not exist in type
  fetch({ uri: "https://example.com" });
});
