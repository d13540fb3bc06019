/** The Python that samples refer to, by reference as it is written there. Only the signatures matter. */
export const pythonFunctions: Readonly<Record<string, string>> = {
  "./components/data.py#load": "def load(url: str, data: Output[Dataset]): ...",
  "./components/data.py#load_data": "def load_data(dataset_url: str, output_dataset: Output[Dataset]): ...",
  "./components/math.py#add": "def add(a: float, b: float) -> float: ...",
  "./components/train.py#train": "def train(data: Input[Dataset], model: Output[Model], depth: int = 5) -> float: ...",
  "./components/train.py#train_model":
    "def train_model(train_dataset: Input[Dataset], model_output: Output[Model], metrics_output: Output[Metrics], n_estimators: int = 100): ...",
  "./data.py#load": "def load(url: str, data: Output[Dataset]): ...",
  "./data.py#split": "def split(data: Input[Dataset], train: Output[Dataset], test: Output[Dataset], test_size: float = 0.2): ...",
  "./log.py#log": "def log(text: str): ...",
  "./math.py#add": "def add(a: float, b: float) -> float: ...",
  "./model.py#evaluate": "def evaluate(model: Input[Model], metrics: Output[ClassificationMetrics]) -> float: ...",
  "./model.py#evaluate_slices": "def evaluate_slices(model: Input[Model], metrics: Output[SlicedClassificationMetrics]): ...",
  "./model.py#score": "def score(depth: int) -> float: ...",
  "./report.py#summary": "def summary(metrics: Input[Metrics], text: Output[Markdown]): ...",
  "./time.py#now": "def now() -> str: ...",
};

/** The files that a text refers to, by path as written there. */
export function pythonFiles(text: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [, reference, path] of text.matchAll(/"((\.\.?\/[^"]*\.py)#\w+)"/g)) {
    const source = pythonFunctions[reference!];
    if (source === undefined) continue;
    const before = files.get(path!) ?? "from kfp import dsl\nfrom kfp.dsl import *\n";
    if (!before.includes(source)) files.set(path!, `${before}\n@dsl.component(base_image="python:3.11-slim")\n${source}\n`);
  }
  return files;
}
