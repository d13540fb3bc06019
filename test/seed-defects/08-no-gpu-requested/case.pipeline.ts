import { container, pipeline } from "argots";

const finetune = container(() => ({ image: "example.com/finetune:1.4", command: ["finetune"] }));

export const finetuning = pipeline({ name: "finetuning" }, () => {
  finetune({}, { nodeSelector: { "cloud.google.com/gke-accelerator": "nvidia-tesla-t4" } }); // <- mistake
});
