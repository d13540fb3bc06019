// The floor: start Node, load ts-morph as published, parse the files given, and nothing else.
import { Project } from "ts-morph";

const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
for (const file of process.argv.slice(2)) project.addSourceFileAtPath(file).getStatements();
