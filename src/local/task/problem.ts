/** Why a task cannot be run here. Thrown inside of this layer only: the task ends as an error, with these words. */
export class TaskProblem extends Error {}
