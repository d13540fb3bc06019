// Command argo-schema prints Argo's API types, as its Go sources declare them, as one JSON Schema: the base that
// scripts/generate-argo.mjs makes every version's schema from.
//
//	go run . > base.generated.json
package main

import (
	"encoding/json"
	"fmt"
	"go/doc"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"

	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/invopop/jsonschema"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

const apiPackage = "pkg/apis/workflow/v1alpha1"

// The roots: everything that can stand in a manifest hangs below them. ParallelSteps hides WorkflowStep from reflection.
type manifests struct {
	Workflow                wfv1.Workflow
	CronWorkflow            wfv1.CronWorkflow
	WorkflowTemplate        wfv1.WorkflowTemplate
	ClusterWorkflowTemplate wfv1.ClusterWorkflowTemplate
	WorkflowStep            wfv1.WorkflowStep
}

// Types whose JSON form their Go form does not show, for they have a decoder of their own.
var decoded = map[reflect.Type]struct {
	name   string
	schema any
}{
	reflect.TypeOf(intstr.IntOrString{}):  {"IntOrString", map[string]any{"type": []string{"integer", "string"}}},
	reflect.TypeOf(resource.Quantity{}):   {"Quantity", map[string]any{"type": []string{"string", "number"}}},
	reflect.TypeOf(metav1.Time{}):         {"Time", map[string]any{"type": "string", "format": "date-time"}},
	reflect.TypeOf(metav1.MicroTime{}):    {"MicroTime", map[string]any{"type": "string", "format": "date-time"}},
	reflect.TypeOf(metav1.Duration{}):     {"Duration", map[string]any{"type": "string"}},
	reflect.TypeOf(metav1.FieldsV1{}):     {"AnyObject", map[string]any{"type": "object"}},
	reflect.TypeOf(wfv1.AnyString("")):    {"AnyString", map[string]any{"type": []string{"string", "number", "boolean"}}},
	reflect.TypeOf(wfv1.Amount{}):         {"Amount", map[string]any{"type": "number"}},
	reflect.TypeOf(wfv1.Item{}):           {"Item", map[string]any{}},
	reflect.TypeOf(wfv1.Object{}):         {"AnyObject", map[string]any{"type": "object"}},
	reflect.TypeOf(wfv1.Plugin{}):         {"AnyObject", map[string]any{"type": "object"}},
	reflect.TypeOf(wfv1.WorkflowStatus{}): {"AnyObject", map[string]any{"type": "object"}}, // written by the controller alone
	reflect.TypeOf(wfv1.CronWorkflowStatus{}): {
		"AnyObject", map[string]any{"type": "object"},
	},
	reflect.TypeOf(wfv1.ParallelSteps{}): {
		"ParallelSteps", map[string]any{"type": "array", "items": map[string]any{"$ref": "#/$defs/WorkflowStep"}},
	},
}

func main() {
	reflector := &jsonschema.Reflector{
		Anonymous:     true,
		Namer:         definitionName,
		Mapper:        mapDecoded,
		LookupComment: kubernetesComment,
	}
	if err := readArgoComments(reflector); err != nil {
		fail(err)
	}
	schema := reflector.Reflect(manifests{})
	definitions := map[string]any{}
	for name, definition := range schema.Definitions {
		shorten(definition)
		definitions[name] = definition
	}
	delete(definitions, "manifests")
	for _, each := range decoded {
		definitions[each.name] = each.schema
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(map[string]any{"$schema": jsonschema.Version, "$defs": definitions}); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

var packageOf = map[string]string{}

// Both Argo and Kubernetes have an HTTPHeader; any further clash must be seen.
func definitionName(t reflect.Type) string {
	name := t.Name()
	if name == "HTTPHeader" && strings.HasPrefix(t.PkgPath(), "k8s.io/") {
		name = "ProbeHTTPHeader"
	}
	if other, known := packageOf[name]; known && other != t.PkgPath() {
		fail(fmt.Errorf("%s and %s both have a type %s", other, t.PkgPath(), name))
	}
	packageOf[name] = t.PkgPath()
	return name
}

func mapDecoded(t reflect.Type) *jsonschema.Schema {
	if each, known := decoded[t]; known {
		return &jsonschema.Schema{Ref: "#/$defs/" + each.name}
	}
	return nil
}

// Kubernetes carries its documentation in its types.
func kubernetesComment(t reflect.Type, field string) string {
	documented, ok := reflect.New(t).Elem().Interface().(interface{ SwaggerDoc() map[string]string })
	if !ok {
		return ""
	}
	if field == "" {
		return documented.SwaggerDoc()[""]
	}
	structField, _ := t.FieldByName(field)
	name, _, _ := strings.Cut(structField.Tag.Get("json"), ",")
	return documented.SwaggerDoc()[name]
}

// Argo carries it in its sources, which the reflector reads relative to the working directory.
func readArgoComments(reflector *jsonschema.Reflector) error {
	module := strings.TrimSuffix(reflect.TypeOf(wfv1.Workflow{}).PkgPath(), "/"+apiPackage)
	folder, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		return fmt.Errorf("cannot find the sources of %s: %w", module, err)
	}
	if err := os.Chdir(strings.TrimSpace(string(folder))); err != nil {
		return err
	}
	return reflector.AddGoComments(module, filepath.FromSlash(apiPackage))
}

// shorten keeps the first sentence of every description.
func shorten(schema *jsonschema.Schema) {
	schema.Description = firstSentence(schema.Description)
	for pair := schema.Properties.Oldest(); pair != nil; pair = pair.Next() {
		pair.Value.Description = firstSentence(pair.Value.Description)
	}
}

func firstSentence(text string) string {
	lines := strings.Split(text, "\n")
	kept := lines[:0]
	for _, line := range lines {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "+") && line != "---" {
			kept = append(kept, line)
		}
	}
	const abbreviation = "e.g.\u00a0"
	joined := strings.ReplaceAll(strings.Join(kept, "\n"), "e.g. ", abbreviation)
	return strings.ReplaceAll(new(doc.Package).Synopsis(joined), abbreviation, "e.g. ")
}
