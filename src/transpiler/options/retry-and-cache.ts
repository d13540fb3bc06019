import type { CacheOptions, RetryOptions } from "../../graph/options.ts";
import type { Value } from "../../graph/values.ts";
import type { Evaluated } from "../evaluate/evaluated.ts";
import { readDuration } from "./durations.ts";
import {
  constant,
  oneOf,
  readFields,
  readRuntime,
  readText,
  readTextValue,
  wholeNumber,
  wrong,
  type Reader,
  type Readers,
  type Reading,
} from "./reading.ts";

/** `retry: 3 | false | { limit, backoff, on, when }` */
export const readRetry: Reader<RetryOptions | false> = (value, at) => {
  if (value.kind === "primitive" && value.value === false) return false;
  if (value.kind === "object") return readFields(value, retryReaders, at);
  if (value.kind === "runtime" || (value.kind === "primitive" && typeof value.value === "number")) {
    const limit = readLimit(value, at);
    return limit && { limit };
  }
  return wrong(value, "a number of attempts, such as `3`, an object, such as `{ limit: 3 }`, or `false`", at);
};

type Backoff = NonNullable<RetryOptions["backoff"]>;

const backoffReaders: Readers<Backoff> = { duration: readDuration, factor: wholeNumber(1), maxDuration: readDuration };

const retryReaders: Readers<RetryOptions> = {
  limit: readLimit,
  backoff(value, at) {
    if (value.kind !== "object") return wrong(value, 'an object, such as `{ duration: "10s", factor: 2 }`', at);
    const { duration, ...rest } = readFields(value, backoffReaders, at);
    if (duration !== undefined) return { duration, ...rest };
    // One that is wrong has been reported.
    return value.fields.has("duration") ? undefined : wrong(value, 'an object with a `duration`, such as `{ duration: "10s" }`', at);
  },
  on: oneOf("Always", "OnFailure", "OnError", "OnTransientError"),
  when: readText,
};

function readLimit(value: Evaluated, at: Reading): Value | undefined {
  if (value.kind === "runtime") return readRuntime(value, at, ["number"]);
  const limit = wholeNumber(0)(value, at);
  return limit === undefined ? undefined : constant(limit);
}

/** `cache: true | false | { key, maxAge }` */
export const readCache: Reader<CacheOptions | false> = (value, at) => {
  if (value.kind === "primitive" && typeof value.value === "boolean") return value.value ? {} : false;
  if (value.kind !== "object") return wrong(value, '`true`, `false` or an object, such as `{ maxAge: "24h" }`', at);
  return readFields<CacheOptions>(value, { key: (key, inner) => readTextValue(key, inner), maxAge: readDuration }, at);
};
