import { showDetails } from "./details.ts";
import { filterTasks } from "./filter.ts";
import { sortTables } from "./sort.ts";
import { zoomGraph } from "./zoom.ts";

// The page reads without a script; this makes it answer. It never writes markup: only the page's own templates are copied, and texts set.
showDetails();
filterTasks();
sortTables();
zoomGraph();
