/** What of KFP's artifact classes a script needs. */
export interface ArtifactClasses {
  /** Classes by KFP's name, to the name that the script has for them. Without any, no class is written. */
  readonly names: ReadonlyMap<string, string>;
  /** The methods that may be called. */
  readonly methods: ReadonlySet<string>;
}

const rocMethods: readonly Method[] = [
  {
    name: "log_roc_data_point",
    needs: [],
    lines: [
      "def log_roc_data_point(self, fpr, tpr, threshold):",
      '    point = {"confidenceThreshold": threshold, "recall": tpr, "falsePositiveRate": fpr}',
      '    self.metadata.setdefault("confidenceMetrics", []).append(point)',
    ],
  },
  {
    name: "log_roc_curve",
    needs: ["log_roc_data_point"],
    lines: [
      "def log_roc_curve(self, fpr, tpr, threshold):",
      "    if not len(fpr) == len(tpr) == len(threshold):",
      '        raise ValueError(f"Lengths of fpr, tpr and threshold differ: {len(fpr)}, {len(tpr)}, {len(threshold)}")',
      "    for point in zip(fpr, tpr, threshold):",
      "        self.log_roc_data_point(*point)",
    ],
  },
];

const confusionMethods: readonly Method[] = [
  {
    name: "set_confusion_matrix_categories",
    needs: [],
    lines: [
      "def set_confusion_matrix_categories(self, categories):",
      "    self._categories = list(categories)",
      '    self.metadata["confusionMatrix"] = {',
      '        "annotationSpecs": [{"displayName": category} for category in categories],',
      '        "rows": [{"row": [0] * len(categories)} for category in categories],',
      "    }",
    ],
  },
  {
    name: "_category",
    needs: ["set_confusion_matrix_categories"],
    lines: [
      "def _category(self, category):",
      '    if category not in getattr(self, "_categories", []):',
      "        raise ValueError(f\"{category!r} is not one of the categories {getattr(self, '_categories', [])}\")",
      "    return self._categories.index(category)",
    ],
  },
  {
    name: "log_confusion_matrix_row",
    needs: ["_category"],
    lines: [
      "def log_confusion_matrix_row(self, row_category, row):",
      "    index = self._category(row_category)",
      "    if len(row) != len(self._categories):",
      '        raise ValueError(f"The row of {row_category!r} has {len(row)} cells for {len(self._categories)} categories")',
      '    self.metadata["confusionMatrix"]["rows"][index] = {"row": list(row)}',
    ],
  },
  {
    name: "log_confusion_matrix_cell",
    needs: ["_category"],
    lines: [
      "def log_confusion_matrix_cell(self, row_category, col_category, value):",
      "    row, column = self._category(row_category), self._category(col_category)",
      '    self.metadata["confusionMatrix"]["rows"][row]["row"][column] = value',
    ],
  },
  {
    name: "log_confusion_matrix",
    needs: ["log_confusion_matrix_row"],
    lines: [
      "def log_confusion_matrix(self, categories, matrix):",
      "    self.set_confusion_matrix_categories(categories)",
      "    if len(matrix) != len(categories):",
      '        raise ValueError(f"The matrix has {len(matrix)} rows for {len(categories)} categories")',
      "    for category, row in zip(categories, matrix):",
      "        self.log_confusion_matrix_row(category, row)",
    ],
  },
];

interface Method {
  readonly name: string;
  readonly needs: readonly string[];
  readonly lines: readonly string[];
}

/** What each class has beside `name`, `uri`, `path` and `metadata`; the stored shapes are KFP's (kfp/dsl/types/artifact_types.py). */
const methodsOf: Readonly<Record<string, readonly Method[]>> = {
  Model: [
    {
      name: "framework",
      needs: [],
      lines: [
        'framework = property(lambda self: self.metadata.get("framework", ""),',
        "                     lambda self, name: self.metadata.update(framework=name))",
      ],
    },
  ],
  Metrics: [{ name: "log_metric", needs: [], lines: ["def log_metric(self, metric, value):", "    self.metadata[metric] = value"] }],
  ClassificationMetrics: [...rocMethods, ...confusionMethods],
};

/** Every method that is not inherited by all classes. */
export const artifactMethods: readonly string[] = Object.values(methodsOf)
  .flat()
  .map(({ name }) => name);

/** The stand-ins for KFP's classes, with what is used of them. */
export function artifactClassLines({ names, methods }: ArtifactClasses): readonly string[] {
  const base = names.get("Artifact");
  if (base === undefined) return [];
  const lines = [
    `class ${base}:`,
    '    def __init__(self, name="", uri="", metadata=None):',
    "        self.name, self.uri, self.path, self.metadata = name, uri, uri, metadata or {}",
  ];
  for (const [className, name] of names) {
    if (className === "Artifact") continue;
    const used = neededMethods(methodsOf[className] ?? [], methods);
    const body = used.flatMap((method, index) => [...(index > 0 ? [""] : []), ...method.lines.map((line) => `    ${line}`)]);
    lines.push("", "", `class ${name}(${base}):`, ...(body.length === 0 ? ["    pass"] : body));
  }
  return lines;
}

function neededMethods(all: readonly Method[], used: ReadonlySet<string>): readonly Method[] {
  const needed = new Set(all.filter(({ name }) => used.has(name)).map(({ name }) => name));
  for (let size = -1; size !== needed.size;) {
    size = needed.size;
    for (const method of all) if (needed.has(method.name)) method.needs.forEach((name) => needed.add(name));
  }
  return all.filter(({ name }) => needed.has(name));
}

/** Whether a class has anything of its own among these methods: otherwise the plain one does. */
export function hasOwnMethods(className: string, methods: ReadonlySet<string>): boolean {
  return neededMethods(methodsOf[className] ?? [], methods).length > 0;
}
