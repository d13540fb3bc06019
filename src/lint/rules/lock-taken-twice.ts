import { example } from "../flow/examples.ts";
import { lockConflicts } from "../flow/lock-conflicts.ts";
import type { ObjectRule } from "../context.ts";

export const lockTakenTwice: ObjectRule = {
  code: "ARG0370",
  name: "lock-taken-twice",
  severity: "error",
  summary: "A workflow or template holds a mutex that a template below it takes, too.",
  description: `A mutex is given back when the one that took it has ended. A template of steps that holds a mutex ends after its steps: a step whose template takes the same mutex waits for its own caller, and the run stays \`Running\` for ever. The same holds for a mutex of the workflow and one of any of its templates, its exit handler included.`,
  examples: [
    {
      wrong: example(`    - name: main
      synchronization: {mutexes: [{name: deploy}]}
      steps: [[{name: apply, template: apply}]]
    - name: apply
      synchronization: {mutexes: [{name: deploy}]}
      container: {image: busybox:1.37, command: [echo, apply]}
`),
      right: example(`    - name: main
      steps: [[{name: apply, template: apply}]]
    - name: apply
      synchronization: {mutexes: [{name: deploy}]}
      container: {image: busybox:1.37, command: [echo, apply]}
`),
    },
  ],
  check: (context) => {
    for (const { lock, holder, taker, place, isCertain } of lockConflicts(context)) {
      if (!isCertain || lock.kind !== "mutex") continue;
      context.report(lockTakenTwice, {
        path: (place ?? lock).path,
        message: `the template "${taker.name}" takes the ${lock.title}, which ${holder} holds until it has ended: the run waits for ever`,
        hint: `take the lock in one of the two only, or give it another name.`,
      });
    }
  },
};
