import { describe, expect, test } from "vitest";
import { secretKind } from "../../src/argo/secret-text.ts";
import { tagInText } from "../../src/argo/tag-text.ts";

// Written in two parts, so that nobody's scanner takes them for real ones.
const letters = "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA1bC2dE3fG4h";

describe("texts that are secrets", () => {
  test.each([
    ["-----BEGIN " + "PRIVATE KEY-----\nMIIE", undefined, "a private key"],
    ["-----BEGIN OPENSSH " + "PRIVATE KEY-----", undefined, "a private key"],
    ["AKIA" + "IOSFODNN7EXAMPLE", undefined, "an AWS access key"],
    ["key=ASIA" + "IOSFODNN7EXAMPLE&x=1", undefined, "an AWS access key"],
    ["ghp_" + letters.slice(0, 36), undefined, "a GitHub token"],
    ["github_pat_" + letters.slice(0, 22), undefined, "a GitHub token"],
    ["glpat-" + letters.slice(0, 20), undefined, "a GitLab token"],
    ["hf_" + letters.slice(0, 34), undefined, "a Hugging Face token"],
    ["sk-proj-" + letters, undefined, "an API key"],
    ["sk_live_" + letters.slice(0, 24), undefined, "a Stripe key"],
    ["AIza" + letters.slice(0, 35), undefined, "a Google API key"],
    ["xoxb-" + "123456789012-abcdef", undefined, "a Slack token"],
    ["eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmN", undefined, "a signed token"],
    ["Authorization: Bearer " + letters, undefined, "a token"],
    ["postgres://trainer:hunter2@db:5432/x", undefined, "an address with a password in it"],
    ["https://user:pa55word@example.com", undefined, "an address with a password in it"],
    ["Server=db;User=a;Password=hunter2;", undefined, "a password"],
    ["--password=hunter2", undefined, "a password"],
    ["?api_key=0123456789abcdef", undefined, "a key"],
    ["hunter2", "DB_PASSWORD", "a password"],
    ["hunter2", "--password", "a password"],
    ["correct-horse", "dbPassword", "a password"],
    [letters.slice(0, 40), "AWS_SECRET_ACCESS_KEY", "a key"],
    ["0123456789abcdef0123456789abcdef01234567", "WANDB_API_KEY", "a key"],
    [letters.slice(0, 20), "MY_TOKEN", "a secret"],
    [letters.slice(0, 20), "clientSecret", "a secret"],
  ])("%s (%s)", (text, name, kind) => expect(secretKind(text, name)).toBe(kind));
});

describe("texts that are none", () => {
  test.each([
    ["hunter2"],
    ["hunter2", "url"],
    ["", "PASSWORD"],
    ["abc", "PASSWORD"],
    ["changeme", "PASSWORD"],
    ["password", "PASSWORD"],
    ["true", "USE_PASSWORD"],
    ["/run/secrets/password", "PASSWORD"],
    ["$DB_PASSWORD", "PASSWORD"],
    ["<your password>", "PASSWORD"],
    ["{{inputs.parameters.password}}", "PASSWORD"],
    ["vault:secret/data/db", "PASSWORD"],
    ["password=$PASSWORD user=a"],
    ["--password=<password>"],
    ["--password-file=/run/secrets/db"],
    ["The password=… option, and token= too"],
    ["SELECT * FROM users WHERE password = 'x'"],
    ["database-credentials", "SECRET"],
    ["my-long-secret-name-in-kubernetes", "secret"],
    ["bert-base-uncased-2024-01-01", "TOKENIZER"],
    ["4096", "MAX_TOKENS"],
    ["</s>", "EOS_TOKEN"],
    ["<|endoftext|>", "padToken"],
    ["[MASK]", "MASK_TOKEN"],
    ["user_id", "primaryKey"],
    ["features/2026-01-01/part-0001.parquet", "key"],
    ["customer_transactions_2026", "partitionKey"],
    ["sk-learn-random-forest-classifier-v2-model"],
    ["scikit_learn==1.5.0"],
    ["https://example.com:8080/path?token=&x=1"],
    ["s3://bucket/user:name@2026/file"],
    ["git@github.com:team/project.git"],
    ["http://proxy.example.com:3128"],
    ["postgres://trainer@db:5432/features"],
    ["postgres://trainer:${password}@db/features"],
    ["4f1c2ab9d0e3f5a7b8c6d4e2f0a1b3c5d7e9f1a2", "GIT_SHA"],
    ["sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"],
    ["Bearer tokens are described elsewhere, in RFC 6750"],
    ["asia-northeast3", "region"],
    ["ASIA"],
  ])("%s (%s)", (text, name?: string) => expect(secretKind(text, name)).toBeUndefined());

  test("long texts are looked through quickly", () => {
    const texts = [
      "a".repeat(200_000),
      "a=".repeat(100_000),
      "a:b@".repeat(50_000),
      "http://".repeat(30_000),
      "-".repeat(200_000),
      " password".repeat(20_000),
    ];
    const start = performance.now();
    for (const text of texts) secretKind(text, "text");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("tags of Argo's", () => {
  test.each([
    ["{{workflow.name}}", "${run.name}"],
    ["a {{workflow.parameters.day}} b", "${day}"],
    ["{{inputs.parameters.data-url}}", "what TypeScript has no word for"],
    ["{{workflow.labels.team}}", "what TypeScript has no word for"],
    ["{{steps.a.outputs.result}}", "what the call gives"],
    ["{{item.name}}", "variable of the loop"],
    ["{{=jsonpath(a, '$.b')}}", "write the expression"],
  ])("%s", (text, instead) => expect(tagInText(text)?.instead).toContain(instead));

  test.each([
    "{{ workflow.name }}",
    "{{user}}",
    "${{workflow.name}}",
    "{{#if item}}",
    "{{}}",
    "{workflow.name}",
    "{{itemised}}",
    "{{ item }}",
  ])("%s is none", (text) => expect(tagInText(text)).toBeUndefined());
});
