import { Chart, LinearScale, LineElement, PointElement, ScatterController, Tooltip } from "chart.js";

type Plot = { readonly id: string; readonly points: readonly (readonly [number, number, number])[] };

Chart.register(LinearScale, LineElement, PointElement, ScatterController, Tooltip);

const plots = JSON.parse(document.getElementById("plots")?.textContent ?? "[]") as readonly Plot[];
const drawn = new Map<HTMLCanvasElement, Chart>();

// A canvas takes memory: those that nobody comes near are not drawn.
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) show(target);
  },
  { rootMargin: "600px" },
);
const canvases = plots.flatMap(({ id }) => document.getElementById(id) ?? []);
for (const canvas of canvases) watcher.observe(canvas);
window.addEventListener("beforeprint", () => {
  for (const canvas of canvases) show(canvas);
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  for (const [canvas, chart] of drawn) {
    chart.destroy();
    drawn.delete(canvas);
    show(canvas);
  }
});

function show(canvas: Element): void {
  const plot = plots.find(({ id }) => id === canvas.id);
  if (plot === undefined || !(canvas instanceof HTMLCanvasElement) || drawn.has(canvas)) return;
  watcher.unobserve(canvas);
  drawn.set(canvas, draw(canvas, plot));
}

function draw(canvas: HTMLCanvasElement, { points }: Plot): Chart {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name: string): string => styles.getPropertyValue(name).trim();
  const axis = (title: string) => ({
    min: 0,
    max: 1,
    title: { display: true, text: title, color: colour("--quiet") },
    ticks: { color: colour("--quiet"), stepSize: 0.2 },
    grid: { color: colour("--grid") },
  });
  const line = { showLine: true, borderWidth: 2 };
  return new Chart(canvas, {
    type: "scatter",
    data: {
      datasets: [
        {
          ...line,
          data: points.map(([x, y]) => ({ x, y })),
          borderColor: colour("--reuse"),
          backgroundColor: colour("--reuse"),
          pointRadius: points.length > 60 ? 0 : 2.5,
          pointHitRadius: 8,
        },
        {
          ...line,
          data: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
          borderColor: colour("--skip"),
          borderDash: [4, 4],
          borderWidth: 1,
          pointRadius: 0,
          pointHitRadius: 0,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { x: axis("false positive rate"), y: axis("true positive rate") },
      plugins: {
        tooltip: {
          filter: ({ datasetIndex }) => datasetIndex === 0,
          callbacks: {
            label: ({ dataIndex }) => {
              const [x, y, threshold] = points[dataIndex] ?? [];
              return [`threshold ${text(threshold)}`, `false positives ${text(x)}`, `true positives ${text(y)}`];
            },
          },
        },
      },
    },
  });
}

function text(value: number | undefined): string {
  return value === undefined ? "" : String(Number(value.toPrecision(4)));
}
