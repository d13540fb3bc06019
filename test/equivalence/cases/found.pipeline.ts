import { component, pipeline, type Dataset } from "argots";

const image = "node:24-slim";

export const num = component({ image }, ({ x }: { at: string; x: number }) => x + 1);
export const str = component({ image }, ({ x }: { at: string; x: string }) => `${x}.`);
export const strs = component({ image }, ({ xs }: { at: string; xs: string[] }) => xs.map((x) => `${x};`));
export const load = component({ image }, ({ x }: { at: string; x: number }, { data }: { data: Dataset }) => {
  data.metadata["x"] = x;
  return { rows: x + 6 };
});

/** What random programs found, each as small as it can be. */
export const awaitBehindReturn = pipeline({ name: "await-behind-return" }, async ({ b = false, n = 3 }) => {
  if (n > 1) {
    if (b) return;
    else if (n > 2) await num({ at: "1", x: 3 });
    num({ at: "2", x: 1 });
  }
  await num({ at: "3", x: n });
});

export const awaitInKnownLoop = pipeline({ name: "await-in-known-loop" }, async ({ b = false, n = 1 }) => {
  for (const x of [1]) {
    if (b) return;
    await num({ at: "1", x });
  }
  await num({ at: "2", x: n });
});

export const awaitInLoops = pipeline({ name: "await-in-loops" }, async ({ b = false, n = 1 }) => {
  let last = n;
  for (let i = 0; i < 1; i++) {
    for (const x of [1]) {
      if (b) return;
      await num({ at: "1", x });
    }
    last = num({ at: "2", x: i });
  }
  str({ at: "3", x: `${last}` });
});

export const breakInTry = pipeline({ name: "break-in-try" }, async ({ b = false, n = 3 }) => {
  let tries = 0;
  let last = n;
  do {
    tries++;
    let now = tries;
    try {
      if (b) break;
      now = num({ at: "1", x: now });
    } finally {
      str({ at: "2", x: "over" });
    }
    last = num({ at: "3", x: now });
  } while (tries < 2 && n > 1);
  return { last };
});

export const returnInTry = pipeline({ name: "return-in-try" }, async ({ b = true, n = 1 }) => {
  let last = n;
  try {
    await num({ at: "1", x: last });
    if (b) return;
    last = n + 1;
  } catch (error) {
    last = num({ at: "2", x: n });
    throw error;
  }
  await num({ at: "3", x: last });
});

export const returnInSettled = pipeline({ name: "return-in-settled" }, async ({ b = true, xs = [1, 2] }) => {
  const results = await Promise.allSettled(
    xs.map(async (x) => {
      let last = x;
      try {
        await num({ at: "1", x: last });
        if (b) return last;
      } catch (error) {
        last = num({ at: "2", x });
        throw error;
      } finally {
        str({ at: "3", x: "over" });
      }
      return num({ at: "4", x: last });
    }),
  );
  return { values: results.map((one) => (one.status === "fulfilled" ? one.value : -1)) };
});

export const returnNothing = pipeline({ name: "return-nothing" }, async ({ b = true, xs = [1] }) => {
  for (const x of xs) {
    if (b) return;
    await num({ at: "1", x });
  }
});

export const returnNothingInWhile = pipeline({ name: "return-nothing-in-while" }, async ({ b = true, n = 1 }) => {
  let tries = 0;
  let last = n;
  while (tries < 1 && n > 0) {
    tries++;
    if (b) return;
    last = num({ at: "1", x: last });
  }
});

export const artifactsReturned = pipeline({ name: "artifacts-returned" }, async ({ n = 1, xs = [1, 2] }) => {
  if (n > 5) return { data: load({ at: "1", x: n }).data };
  let last = n;
  for (const x of xs) {
    if (last > 3) return { data: load({ at: "2", x }).data };
    last = num({ at: "3", x: last });
  }
  return { data: load({ at: "4", x: last }).data };
});

export const artifactOfWhile = pipeline({ name: "artifact-of-while" }, async ({ b = false, n = 1 }) => {
  let tries = 0;
  let last = n;
  do {
    tries++;
    if (b) return { data: load({ at: "1", x: tries }).data };
    last = num({ at: "2", x: last });
  } while (tries < 2 && n > 0);
  return { data: load({ at: "3", x: last }).data };
});

export const artifactOfTry = pipeline({ name: "artifact-of-try" }, async ({ b = false, n = 1 }) => {
  let last = n;
  try {
    if (b) return { data: load({ at: "1", x: last }).data, list: [] as number[] };
    last = num({ at: "2", x: last });
  } catch (error) {
    last = num({ at: "3", x: n });
    if (n > 2) throw error;
  }
  return { data: load({ at: "4", x: last }).data, list: [last] };
});

export const emptyLists = pipeline({ name: "empty-lists" }, ({ b = true, xs = [1] }) => {
  const [first = 7, second = 4] = xs;
  num({ at: "1", x: first * second });
  if (b) return { list: [b, b] };
  return { list: [] as boolean[] };
});

export const throwInKnownLoop = pipeline({ name: "throw-in-known-loop" }, async ({ b = true, n = 1 }) => {
  const list: number[] = [];
  for (const x of [1]) {
    if (n > 5) return;
    if (b) throw new Error("b");
    if (n > 0) list.push(num({ at: "1", x }));
  }
  await num({ at: "2", x: n + list.length });
});

export const artifactInBranch = pipeline({ name: "artifact-in-branch" }, ({ b = true, n = 1 }) => {
  if (b) str({ at: "1", x: "b" });
  else {
    if (n > 0) return { data: load({ at: "2", x: n }).data };
  }
  return { data: load({ at: "3", x: n }).data };
});

export const settledThenCarried = pipeline({ name: "settled-then-carried" }, async ({ b = true, n = 1 }) => {
  const results = await Promise.allSettled([1].map((x) => num({ at: "1", x })));
  const failed = results.filter((one) => one.status === "rejected").length;
  const good = results.map((one) => (one.status === "fulfilled" ? one.value : -1));
  let list: number[] = good;
  for (let i = 0; i < n; i++) {
    let mapped = list.map(() => failed);
    if (b) mapped = [num({ at: "2", x: mapped.length })];
    list = [num({ at: "3", x: mapped[0] ?? 0 })];
  }
  return { list };
});

export const finallyNotReached = pipeline({ name: "finally-not-reached" }, async ({ n = 1 }) => {
  await num({ at: "1", x: n });
  let last = n;
  try {
    last = num({ at: "2", x: last });
  } finally {
    await num({ at: "3", x: last });
    await num({ at: "4", x: last });
  }
  await num({ at: "5", x: last });
});

export const returnsInBranches = pipeline({ name: "returns-in-branches" }, async ({ b = false, c = true, n = 1 }) => {
  let last: number;
  if (b) {
    if (c) return { data: load({ at: "2", x: num({ at: "1", x: n }) }).data };
    last = num({ at: "3", x: n });
  } else {
    if (c && n > 3) return { data: load({ at: "5", x: num({ at: "4", x: n }) }).data };
    last = num({ at: "6", x: n });
  }
  return { data: load({ at: "8", x: num({ at: "7", x: last }) }).data };
});

export const returnsInKnownLoop = pipeline({ name: "returns-in-known-loop" }, async ({ n = 1 }) => {
  let last = num({ at: "1", x: 1 });
  for (const _ of [1, 2, 3]) {
    if (last > n) return { data: load({ at: "2", x: last }).data };
    last = num({ at: "3", x: last });
  }
  return { data: load({ at: "4", x: last }).data };
});

export const returnsInTry = pipeline({ name: "returns-in-try" }, async ({ b = false, n = 1 }) => {
  let last = n;
  try {
    if (b) return { data: load({ at: "1", x: last }).data };
    if (n > 2) return { data: load({ at: "2", x: last }).data };
    last = num({ at: "3", x: last });
  } finally {
    str({ at: "4", x: "over" });
  }
  return { data: load({ at: "5", x: last }).data };
});

export const throwBeside = pipeline({ name: "throw-beside" }, async ({ n = 1 }) => {
  const list = await Promise.all(
    [n, n + 1].map(async (x) => {
      if (num({ at: "1", x }) > 2) throw new Error("too much");
      return str({ at: "2", x: `${x}` });
    }),
  );
  str({ at: "3", x: list.join() });
});

export const keysAsWritten = pipeline({ name: "keys-as-written" }, async ({ b = false, n = 1 }) => {
  str({ at: "1", x: JSON.stringify(b ? [] : [{ label: "a", count: 1 }]) });
  str({ at: "2", x: JSON.stringify({ z: b ? { y: 1, a: 2 } : { y: n, a: 3 } }) });
});

export const setBehindFailure = pipeline({ name: "set-behind-failure" }, async ({ n = 1 }) => {
  let text = "a";
  try {
    load({ at: "1", x: n });
    text = str({ at: "2", x: text });
  } finally {
    str({ at: "3", x: text });
  }
});

export const failingIterations = pipeline({ name: "failing-iterations" }, async ({ n = 1 }) => {
  for (const x of [1, 1, 1]) {
    let text = "a";
    try {
      load({ at: "1", x });
      num({ at: "2", x });
    } catch {
      text = str({ at: "3", x: text });
    }
    await str({ at: "4", x: `${text}${n}` });
  }
});

export const listInLoop = pipeline({ name: "list-in-loop" }, async ({ n = 1, xs = [1, 2] }) => {
  for (const x of xs) {
    const list: number[] = [];
    for (const y of [1]) {
      if (num({ at: "1", x: n }) > 1) throw new Error("too much");
      if (n > 0) list.push(num({ at: "2", x: y }));
    }
    num({ at: "3", x: x + list.length });
  }
});

export const finallyComputes = pipeline({ name: "finally-computes" }, async ({ n = 1 }) => {
  let last = n;
  try {
    last = num({ at: "1", x: last });
  } finally {
    last += last;
  }
  return { last };
});

export const keysOfItems = pipeline({ name: "keys-of-items" }, ({ b = true }) => {
  for (const one of b ? [{ label: "a", count: 1 }] : []) str({ at: "1", x: JSON.stringify(one) });
});

export const textsOfJson = pipeline({ name: "texts-of-json" }, ({ b = true, xs = [1, 2] }) => {
  const texts = [10, 11].map((x) => {
    num({ at: "1", x });
    return JSON.stringify(xs);
  });
  strs({ at: "2", xs: texts });
  str({ at: "3", x: texts.join("+") });
  for (const text of texts) str({ at: "4", x: text });
  if (b) {
    num({ at: "5", x: 1 });
    strs({ at: "6", xs: texts });
    str({ at: "7", x: texts[0]! });
  }
  return { texts };
});

export const play = { load: ({ x }: { x: number }) => ({ rows: x + 6 }) };

const either = [{}, { b: true }, { b: false }];

export const runs = {
  awaitBehindReturn: [{}, { b: true }, { n: 2 }, { n: 0 }],
  awaitInKnownLoop: either,
  awaitInLoops: either,
  breakInTry: [{}, { b: true }, { n: 1 }],
  returnInTry: either,
  returnInSettled: [...either, { xs: [] }],
  returnNothing: [...either, { b: false, xs: [] }],
  returnNothingInWhile: [...either, { n: 0 }],
  artifactsReturned: [{}, { n: 6 }, { xs: [] }, { xs: [1, 2, 3, 4] }],
  artifactOfWhile: [...either, { n: 0 }],
  artifactOfTry: either,
  emptyLists: [...either, { xs: [] }, { xs: [1, 2, 3], b: false }],
  throwInKnownLoop: [...either, { n: 6 }, { b: false, n: 0 }],
  artifactInBranch: [...either, { b: false, n: 0 }],
  settledThenCarried: [...either, { n: 0 }, { n: 2 }],
  finallyNotReached: [{}],
  returnsInBranches: [...either, { b: true, c: false }, { n: 4 }],
  returnsInKnownLoop: [{}, { n: 2 }, { n: 3 }, { n: 4 }, { n: 9 }],
  returnsInTry: [...either, { n: 3 }],
  throwBeside: [{}, { n: 0 }, { n: 5 }],
  keysAsWritten: either,
  setBehindFailure: [{}],
  failingIterations: [{}],
  listInLoop: [{}, { n: 0 }],
  finallyComputes: [{}],
  textsOfJson: either,
  keysOfItems: either,
};

const nums = (...labels: readonly string[]) => ({ fails: { num: labels.map((at) => ({ at })) } });

export const failing = {
  awaitBehindReturn: [nums("1"), nums("2")],
  awaitInKnownLoop: [nums("1")],
  awaitInLoops: [nums("1"), nums("2")],
  breakInTry: [nums("1"), { fails: { str: [{}] } }, { given: { b: true }, fails: { str: [{}] } }],
  returnInTry: [nums("1"), nums("1", "2"), { given: { b: false }, ...nums("3") }],
  returnInSettled: [nums("1"), nums("1", "2"), { given: { b: false }, ...nums("4") }, { fails: { str: [{}] } }],
  settledThenCarried: [nums("1"), nums("2")],
  finallyNotReached: [nums("1"), nums("2"), nums("3"), nums("4"), nums("2", "3"), nums("5")],
  returnsInTry: [nums("3"), { given: { b: true }, fails: { load: [{}] } }, { fails: { str: [{}] } }],
  throwBeside: [nums("1"), { given: { n: 0 }, fails: { str: [{}] } }],
  setBehindFailure: [{ fails: { load: [{}] } }, { fails: { str: [{ at: "2" }] } }, { fails: { load: [{}], str: [{ at: "2" }] } }],
  failingIterations: [{ fails: { load: [{}] } }, nums("2"), { fails: { load: [{}], str: [{ at: "4" }] } }],
  finallyComputes: [nums("1")],
  listInLoop: [nums("3"), { given: { n: 0 }, ...nums("1") }],
  artifactOfTry: [nums("2"), nums("2", "3"), { given: { n: 3 }, ...nums("2") }, { given: { b: true }, errors: { load: [{}] } }],
};
