import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { camelCase, kebabCase, snakeCase, spellingKey } from "../../src/graph/names.ts";

describe("kebabCase", () => {
  it.each([
    ["outputDataset", "output-dataset"],
    ["load_data", "load-data"],
    ["HTTPServer", "http-server"],
    ["parseURLs", "parse-urls"],
    ["userIDs", "user-ids"],
    ["IDsList", "ids-list"],
    ["trainXGB2", "train-xgb2"],
    ["XGBoost", "xg-boost"],
    ["p90Latency", "p90-latency"],
    ["v2Model", "v2-model"],
    ["step2", "step2"],
    ["ML Training Pipeline", "ml-training-pipeline"],
    ["My Pipeline! xxx…", "my-pipeline-xxx"],
    ["--odd--name--", "odd-name"],
    ["2ndTry", "n2nd-try"],
    ["", "unnamed"],
    ["!!!", "unnamed"],
    ["$inner", "inner"],
    ["größe", "grosse"],
    ["Ångström", "angstrom"],
    ["обучениеМодели", "obuchenie-modeli"],
    ["학습", "hakseup"],
    ["模型", "unnamed"],
    ["ÆtherØre", "aether-ore"],
  ])("%j becomes %j", (text, expected) => expect(kebabCase(text)).toBe(expected));

  it("is always a valid name and the same when applied twice", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (text) => {
        const name = kebabCase(text);
        expect(name).toMatch(/^[a-z]([-a-z0-9]*[a-z0-9])?$/);
        expect(kebabCase(name)).toBe(name);
      }),
    );
  });
});

describe("camelCase and snakeCase", () => {
  it.each([
    ["dataset_url", "datasetUrl", "dataset_url"],
    ["datasetUrl", "datasetUrl", "dataset_url"],
    ["n_estimators", "nEstimators", "n_estimators"],
    ["__private", "private", "private"],
    ["X", "x", "x"],
    ["2fast", "n2fast", "n2fast"],
  ])("%j is %j and %j", (text, camel, snake) => {
    expect(camelCase(text)).toBe(camel);
    expect(snakeCase(text)).toBe(snake);
  });

  it("go back and forth for words that begin with a letter", () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (parts) => {
        const snake = parts.join("_");
        expect(snakeCase(camelCase(snake))).toBe(snake);
        expect(camelCase(snake)).toMatch(/^[a-zA-Z_$][\w$]*$/);
      }),
    );
  });
});

it("spellingKey joins the spellings of one name", () => {
  expect(spellingKey("layer1Size")).toBe(spellingKey("layer_1_size"));
  expect(spellingKey("模型A")).not.toBe(spellingKey("模A"));
});
