// A list of named checks that are run one after the other and counted.

/**
 * @returns {{ check: (name: string, body: () => void | Promise<void>) => Promise<void>, finish: () => void }}
 */
export function checks() {
  let passed = 0;
  let failed = 0;
  return {
    async check(name, body) {
      const start = Date.now();
      try {
        await body();
        passed++;
        console.log(`ok   ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      } catch (error) {
        failed++;
        console.log(`FAIL ${name}\n${error instanceof Error ? error.message : String(error)}`);
      }
    },
    finish() {
      console.log(`${passed} passed, ${failed} failed`);
      process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
    },
  };
}
