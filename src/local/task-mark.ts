/**
 * What the compiler writes in place of `/tmp` into scripts and paths that are to run here: each task's own folder takes its place. Nobody
 * else writes it, so that replacing it changes nothing that an author wrote.
 */
export const taskMark = "/argots-task-9b1f6c0e7d3a42f58c2655aa10c4e7b3";
