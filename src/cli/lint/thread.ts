// A thread that helps to lint: what it is loaded with says which files there are, and it ends when all are taken.
import { parentPort, workerData } from "node:worker_threads";
import { lintShare, type LintWork } from "./share.ts";

parentPort?.postMessage(lintShare(workerData as LintWork));
