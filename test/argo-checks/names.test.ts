import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEnvironmentName, isPodField, suggestEnvironmentName, suggestPodField } from "../../src/argo/environment.ts";
import { acceleratorResource, isAcceleratorResource, suggestGkeAccelerator } from "../../src/argo/gpu.ts";
import { annotationKeyProblem, labelKeyProblem, labelValueProblem, suggestLabelKey, suggestLabelValue } from "../../src/argo/label.ts";
import { mountPathProblem, normalMountPath } from "../../src/argo/mount-path.ts";
import { isDataKey, isDnsLabel, isSubdomain, longestCronName, nameProblem, suggestName } from "../../src/argo/name.ts";

describe("names", () => {
  it.each(["ml-training", "a", "3d-conv", "x".repeat(63)])("%j can be one", (name) => expect(nameProblem(name)).toBeUndefined());

  it.each([
    ["", "is empty"],
    ["ML Training Pipeline", "has the capital `M`, but may have only lowercase letters, digits and hyphens"],
    ["my pipeline", "has a space, but may have only lowercase letters, digits and hyphens"],
    ["my_pipeline", "has an underscore, but may have only lowercase letters, digits and hyphens"],
    ["é", "has `é`, but may have only lowercase letters, digits and hyphens"],
    ["-a", "begins with a hyphen"],
    ["a-", "ends with a hyphen"],
    ["x".repeat(64), "is 64 characters long, 1 more than the 63 that are possible"],
  ])("%j %s", (name, problem) => expect(nameProblem(name)).toBe(problem));

  it("the suggested name is always one, within its limit", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ minLength: 40, maxLength: 120 })), (text) => {
        expect(nameProblem(suggestName(text, longestCronName), longestCronName)).toBeUndefined();
      }),
    );
  });

  it("of objects are DNS names, keys are file names", () => {
    expect(["api", "a.b-c", "1a"].every(isSubdomain)).toBe(true);
    expect(["Api", "a..b", "a_b", "", "-a", "a.", "x".repeat(254)].some(isSubdomain)).toBe(false);
    expect([isDnsLabel("a.b"), isDnsLabel("x".repeat(64)), isDnsLabel("team-a")]).toEqual([false, false, true]);
    expect(["tls.crt", "_A", ".hidden"].every(isDataKey)).toBe(true);
    expect(["a b", "", ".", "..", "..a", "a/b"].some(isDataKey)).toBe(false);
  });
});

describe("labels", () => {
  it.each(["team", "example.com/cost-center", "A.b_c-1", "x".repeat(63)])("%j can be a key", (key) =>
    expect(labelKeyProblem(key)).toBeUndefined(),
  );

  it.each(["not a label!", "", "a/", "a/b/c", "Example.com/a", "-a", "a-", "x".repeat(64), "/a", `${"x.".repeat(127)}x/a`])(
    "%j cannot be a key",
    (key) => expect(labelKeyProblem(key)).toBeDefined(),
  );

  it("an annotation's key may have capitals in its prefix", () => {
    expect(annotationKeyProblem("Example.com/Note")).toBeUndefined();
    expect(annotationKeyProblem("a b")).toBeDefined();
  });

  it.each(["", "a", "1.2-x_Y"])("%j can be a value", (value) => expect(labelValueProblem(value)).toBeUndefined());
  it.each(["also not!", "-a", "a.", "x".repeat(64), "é"])("%j cannot be a value", (value) =>
    expect(labelValueProblem(value)).toBeDefined(),
  );

  it("what is suggested is right", () => {
    expect(suggestLabelKey("not a label!")).toBe("not-a-label");
    expect(suggestLabelKey("Example.com/cost center")).toBe("example.com/cost-center");
    expect(suggestLabelKey("!!!")).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
        expect(labelValueProblem(suggestLabelValue(text))).toBeUndefined();
        const key = suggestLabelKey(text);
        if (key !== undefined) expect(labelKeyProblem(key)).toBeUndefined();
      }),
    );
  });
});

describe("environment", () => {
  it("takes Kubernetes' names", () => {
    expect(["A", "_a", "a.b-c", "PATH", "-x"].every(isEnvironmentName)).toBe(true);
    expect(["", "2FA", "A B", "A=B", ".", "..x", "é"].some(isEnvironmentName)).toBe(false);
    expect(["API TOKEN", "2FA", "a=b", "é", " "].map(suggestEnvironmentName)).toEqual(["API_TOKEN", "_2FA", "a_b", undefined, undefined]);
  });

  it("takes the pod's fields", () => {
    expect(["metadata.name", "status.podIP", "metadata.labels['app']", "metadata.annotations['a/b']"].every(isPodField)).toBe(true);
    expect(["metadata.labels", "spec.containers", "metadata.labels[app]", "name"].some(isPodField)).toBe(false);
    expect(["metadata.nmae", "podIP", "metadata.labels.app", 'metadata.labels["app"]', "spec.x"].map(suggestPodField)).toEqual([
      "metadata.name",
      "status.podIP",
      "metadata.labels['app']",
      "metadata.labels['app']",
      undefined,
    ]);
  });
});

describe("mount paths", () => {
  it.each(["/data", "/mnt/data/", "//a", "/argonaut", "/var/run/other"])("%j is one", (path) =>
    expect(mountPathProblem(path)).toBeUndefined(),
  );
  it.each(["", "data", "./data", "/a:b", "/a/../b", "/", "//", "/./", "/argo", "/argo/staging", "/var/run/argo/x"])("%j is none", (path) =>
    expect(mountPathProblem(path)).toBeDefined(),
  );
  it("have one normal form", () => expect(["/a//b/", "/a/./b", "/a/b"].map(normalMountPath)).toEqual(["/a/b", "/a/b", "/a/b"]));
});

describe("accelerators", () => {
  it("are known by their labels and resources", () => {
    expect(acceleratorResource("cloud.google.com/gke-accelerator")).toBe("nvidia.com/gpu");
    expect(acceleratorResource("cloud.google.com/gke-tpu-accelerator")).toBe("google.com/tpu");
    expect(acceleratorResource("nvidia.com/gpu.product")).toBe("nvidia.com/gpu");
    expect(acceleratorResource("eks.amazonaws.com/instance-gpu-name")).toBe("nvidia.com/gpu");
    expect(acceleratorResource("kubernetes.io/arch")).toBeUndefined();
    expect(["nvidia.com/gpu", "nvidia.com/mig-1g.5gb", "amd.com/gpu"].every(isAcceleratorResource)).toBe(true);
    expect(isAcceleratorResource("cpu")).toBe(false);
  });

  it("are spelled in lowercase by GKE", () => {
    expect(suggestGkeAccelerator("cloud.google.com/gke-accelerator", "NVIDIA_TESLA_T4")).toBe("nvidia-tesla-t4");
    expect(suggestGkeAccelerator("cloud.google.com/gke-accelerator", "nvidia-l4")).toBeUndefined();
    expect(suggestGkeAccelerator("nvidia.com/gpu.product", "NVIDIA-A100-SXM4-40GB")).toBeUndefined();
  });
});
