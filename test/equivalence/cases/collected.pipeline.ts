import { component, pipeline, type Dataset, type Directory, type Model } from "argots";

const image = "node:24-slim";

export const make = component({ image }, ({ id }: { id: string }, { file }: { file: Dataset }) => {
  file.metadata["id"] = id;
  return { rows: id.length };
});
export const fit = component({ image }, ({ file, depth = 1 }: { file: Dataset; depth?: number }, { model }: { model: Model }) => {
  model.metadata["of"] = `${file.path} ${depth}`;
});
export const read = component({ image }, ({ file, id = "" }: { file: Dataset; id?: string }) => `${id} ${file.path}`);
export const check = component({ image }, ({ model, note = "" }: { model: Model; note?: string }) => `${note} ${model.path}`);
export const all = component({ image }, ({ files, note = "" }: { files: Directory; note?: string }) => `${note} ${files.path}`);
export const compare = component({ image }, ({ models }: { models: Directory }) => models.path);

const several = pipeline({ name: "several" }, ({ ids }: { ids: string[] }) => ({
  files: ids.map((id) => make({ id }).file),
  count: ids.length,
}));

const prepared = pipeline({ name: "prepared" }, ({ id, deep = false }: { id: string; deep?: boolean }) => {
  const { file, rows } = make({ id });
  if (deep) {
    const { model } = fit({ file, depth: rows });
    check({ model, note: id });
    return { file, model };
  }
  return { file, model: fit({ file }).model };
});

const grids = pipeline({ name: "grids" }, ({ ids, depths }: { ids: string[]; depths: number[] }) => ({
  models: ids.map((id) => {
    const { file } = make({ id });
    return depths.map((depth) => fit({ file, depth }).model);
  }),
}));

/** What another pipeline's loop made, from two calls of it. */
export const returned = pipeline({ name: "returned" }, ({ ids = ["a", "b", "c"] }) => {
  const first = several({ ids });
  const second = several({ ids: ids.map((id) => `${id}2`) });
  const where = all({ files: first.files });
  all({ files: second.files, note: where });
  return { first: first.files, second: second.files };
});

/** A loop around a pipeline that has one, and calls of it beside. */
export const calledInLoops = pipeline({ name: "called-in-loops" }, ({ ids = ["a", "b"] }) => {
  const texts = ids.map((id) => all({ files: several({ ids: [id, `${id}x`] }).files, note: id }));
  const models = ids.map((id) => prepared({ id }).model);
  const rest = prepared({ id: "z", deep: true });
  read({ file: rest.file, id: compare({ models }) });
  return { texts, models };
});

/** Again over what a loop made: alone, with an index, with what it was made of, with what else came of it. */
export const again = pipeline({ name: "again" }, ({ ids = ["a", "b", "c"], most = 1 }) => {
  const files = ids.map((id) => make({ id }).file);
  for (const file of files) read({ file });
  const texts = files.map((file, i) => read({ file, id: `${i}` }));
  files.forEach((file, i) => read({ file, id: ids[i]! }));
  const made = ids.map((id) => ({ id, ...make({ id: `${id}!` }) }));
  const models = made.map(({ id, file, rows }) => {
    read({ file, id });
    return rows > most ? fit({ file, depth: rows }).model : fit({ file }).model;
  });
  compare({ models });
  models.forEach((model, i) => check({ model, note: texts[i]! }));
  return { texts, models };
});

/** Over what a pipeline gives. */
export const ofCalls = pipeline({ name: "of-calls" }, ({ ids = ["a", "b"], depths = [1, 2, 3] }) => {
  const { files, count } = several({ ids });
  for (const file of files) {
    const { model } = fit({ file, depth: count });
    check({ model });
  }
  const { models } = grids({ ids, depths });
  compare({ models });
  models.forEach((row, i) => {
    compare({ models: row });
    row.forEach((model, j) => check({ model, note: `${i} ${j} of ${row.length}` }));
  });
  return { models };
});

/** Lists of lists, of which each level is used. */
export const levels = pipeline({ name: "levels" }, ({ ids = ["a", "b"], chars = ["x", "y"] }) => {
  const made = ids.map((id) => {
    const inner = chars.map((char) => {
      const { file } = make({ id: `${id}${char}` });
      return { file, model: fit({ file }).model };
    });
    all({ files: inner.map(({ file }) => file), note: id });
    compare({ models: inner.map(({ model }) => model) });
    return inner.map(({ model }) => model);
  });
  compare({ models: made });
  return { made };
});

/** In branches, on one of their sides, and chosen. */
export const inBranches = pipeline({ name: "in-branches" }, ({ ids = ["a", "b"], deep = true }) => {
  let files = ids.map((id) => make({ id }).file);
  if (deep) {
    const more = ids.map((id) => make({ id: `${id}+` }).file);
    all({ files: more });
    files = more;
  }
  const models = files.map((file) => {
    if (deep) return fit({ file }).model;
    const { model } = fit({ file, depth: 0 });
    check({ model });
    return model;
  });
  all({ files, note: compare({ models }) });
  return { files };
});

/** One after the other, and single ones. */
export const inOrder = pipeline({ name: "in-order" }, async ({ ids = ["a", "b", "c"] }) => {
  const files = ids.map((id) => make({ id }).file);
  let note = "";
  for (const file of files) note = await read({ file, id: note });
  for (const file of several({ ids }).files) {
    const { model } = fit({ file });
    await check({ model, note });
  }
  read({ file: files[0]!, id: `first of ${files.length}` });
  read({ file: files.at(-1)!, id: "last" });
  return { note };
});

/** Loops in sequential loops. */
export const repeated = pipeline({ name: "repeated" }, async ({ ids = ["a", "b", "c"] }) => {
  let note = "";
  for (const id of ids) {
    const files = ids.map((other) => make({ id: `${id}${other}${note.length}` }).file);
    note = await all({ files, note });
  }
  return { note };
});

export const play = {
  make: ({ id }: { id: string }) => ({ rows: id.length }),
  fit: () => undefined,
  read: ({ id, file }: { id?: string; file: { path: string } }) => `${id ?? ""}<${file.path.length}>`,
  check: ({ note }: { note?: string }) => `${note ?? ""}.`,
  all: ({ files, note }: { files: unknown[]; note?: string }) => `${note ?? ""}${files.length}`,
  compare: ({ models }: { models: unknown[] }) => `${models.length} models`,
};

export const runs = {
  returned: [{}, { ids: [] }, { ids: ["same", "same"] }],
  calledInLoops: [{}, { ids: [] }],
  again: [{}, { ids: [] }, { ids: ["a", "b", "a", "longer"], most: 3 }],
  ofCalls: [{}, { ids: [] }, { ids: ["a", "b", "c"], depths: [7] }],
  levels: [{}, { ids: ["a"], chars: ["x", "y", "z"] }, { ids: [] }],
  inBranches: [{}, { deep: false }, { ids: [] }],
  inOrder: [{}, { ids: ["only"] }],
  repeated: [{}, { ids: [] }],
};

export const failing = {
  again: [{ fails: { fit: [{}] } }, { errors: { read: [{ id: "1" }] } }],
  ofCalls: [{ fails: { check: [{ note: "1 2 of 3" }] } }],
  levels: [{ fails: { make: [{ id: "ay" }] } }],
};
