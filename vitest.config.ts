import { defineConfig } from "vitest/config";
import { fileURLToPath } from "node:url";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "argots/compiler": source("./src/compiler.ts"),
      "argots/lint": source("./src/lint.ts"),
      "argots/testing": source("./src/testing.ts"),
      argots: source("./src/index.ts"),
    },
  },
  test: { include: ["test/**/*.test.ts", "examples/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: "100%" },
});
