// Command go-types prints the Go types that a manifest is decoded into, as reflection shows them: by type the JSON names of its fields,
// each with the structs it is embedded through (`ArtifactLocation>`) and its Go type. What has a decoder of its own is `!Name`.
// scripts/generate-go-types.mjs makes the decoder's table out of it.
//
//	go run ./go-types > go-types.generated.json
package main

import (
	"encoding"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"

	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
)

var (
	unmarshaler     = reflect.TypeFor[json.Unmarshaler]()
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	types           = map[string]any{}
	paths           = map[string]string{}
)

func main() {
	for _, root := range []any{wfv1.Workflow{}, wfv1.CronWorkflow{}, wfv1.WorkflowTemplate{}, wfv1.ClusterWorkflowTemplate{}, wfv1.WorkflowEventBinding{}, wfv1.WorkflowTaskSet{}, wfv1.WorkflowStep{}} {
		visit(reflect.TypeOf(root))
	}
	names := []string{}
	for name := range types {
		names = append(names, name)
	}
	sort.Strings(names)
	fmt.Println("{")
	for i, name := range names {
		b, _ := json.Marshal(types[name])
		comma := ","
		if i == len(names)-1 {
			comma = ""
		}
		fmt.Printf("  %q: %s%s\n", name, strings.NewReplacer(`\u003e`, ">", `\u003c`, "<").Replace(string(b)), comma)
	}
	fmt.Println("}")
}

func visit(t reflect.Type) {
	if t.Name() != "" && t.PkgPath() != "" {
		full := t.PkgPath() + "." + t.Name()
		if known, seen := paths[t.String()]; seen {
			if known != full && !(t.Kind() == reflect.String && types[t.String()] == "string") {
				fmt.Fprintln(os.Stderr, "two types of one name:", known, full)
				os.Exit(1)
			}
			return
		}
		paths[t.String()] = full
		if reflect.PointerTo(t).Implements(unmarshaler) {
			types[t.String()] = "!" + t.Name()
			return
		}
		if reflect.PointerTo(t).Implements(textUnmarshaler) {
			types[t.String()] = "!!" + t.Name()
			return
		}
		if t.Kind() != reflect.Struct {
			types[t.String()] = underlying(t)
			inner(t)
			return
		}
		fields := map[string]string{}
		types[t.String()] = fields
		collect(t, "", fields)
		return
	}
	inner(t)
}

func inner(t reflect.Type) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		visit(t.Elem())
	case reflect.Map:
		visit(t.Key())
		visit(t.Elem())
	}
}

func underlying(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Slice:
		return "[]" + t.Elem().String()
	case reflect.Map:
		return "map[" + t.Key().String() + "]" + t.Elem().String()
	}
	return t.Kind().String()
}

func collect(t reflect.Type, prefix string, fields map[string]string) {
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		tag := f.Tag.Get("json")
		if tag == "-" || (!f.IsExported() && !f.Anonymous) {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if strings.Contains(options, "string") {
			panic("string option: " + f.Name)
		}
		ft := f.Type
		if f.Anonymous && name == "" {
			if ft.Kind() == reflect.Pointer {
				ft = ft.Elem()
			}
			collect(ft, prefix+f.Name+">", fields)
			continue
		}
		if name == "" {
			name = f.Name
		}
		if old, seen := fields[name]; seen {
			if strings.Count(old, ">") <= strings.Count(prefix, ">") {
				fmt.Fprintln(os.Stderr, "hidden field:", t, name, old, prefix)
				continue
			}
		}
		fields[name] = prefix + f.Type.String()
		visit(f.Type)
	}
}
