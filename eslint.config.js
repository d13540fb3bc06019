import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "**/.argots",
      "dist/**",
      "node_modules/**",
      ".cache/**",
      "**/*.generated.*",
      "schemas/**",
      "test/**/fixtures/**",
      "test/mistakes/*/**",
      "test/seed-defects/*/**",
      "examples/**/manifests/**",
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts"],
    rules: {
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_$", ignoreRestSiblings: true }],
      "no-restricted-syntax": ["error", { selector: "CallExpression[callee.name='eval']", message: "Never execute what a file says." }],
    },
  },
  // `python<{}, …>` is how a component without inputs is written.
  { files: ["examples/**"], rules: { "@typescript-eslint/no-empty-object-type": "off" } },
  { files: ["vitest.config.ts", "eslint.config.js"], rules: { "no-restricted-exports": "off" } },
);
