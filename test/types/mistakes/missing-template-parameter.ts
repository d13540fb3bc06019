import { pipeline, template } from "argots";

const fetch = template({
  inputs: { parameters: [{ name: "url" }, { name: "retries", value: "3" }] },
  container: { image: "curlimages/curl:8.10.1", command: ["curl"], args: ["{{inputs.parameters.url}}"] },
});

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2345|TS2741 Property 'url' is missing
  fetch({ retries: "4" });
});
