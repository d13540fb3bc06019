import { pipeline, python, type ClassificationMetrics, type Html, type Markdown, type Metrics, type NoInputs } from "argots";

const wineClassification = python<NoInputs, { metrics: ClassificationMetrics }>("./components.py#wine_classification");
const irisSgdclassifier = python<{ testSamplesFraction: number }, { metrics: ClassificationMetrics }>(
  "./components.py#iris_sgd_classifier",
);
const digitClassification = python<NoInputs, { metrics: Metrics }>("./components.py#digit_classification");
const htmlVisualization = python<NoInputs, { htmlArtifact: Html }>("./components.py#html_visualization");
const markdownVisualization = python<NoInputs, { markdownArtifact: Markdown }>("./components.py#markdown_visualization");

/** One of each kind of result that can be looked at. */
export const metricsVisualization = pipeline({ name: "metrics-visualization" }, () => {
  wineClassification();
  irisSgdclassifier({ testSamplesFraction: 0.3 });
  digitClassification();
  htmlVisualization();
  markdownVisualization();
});
