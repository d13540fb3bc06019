// Command conformance asks Argo's own code what `argo lint --offline` says of manifests, and prints one JSON line a file:
//
//	{"file":"a.yaml","ok":true,"errors":[]}
//
// The arguments are files and folders. Templates that a manifest refers to are looked for in the manifests of its own folder and of
// the folder "elsewhere" in it.
// Exit status: 0 when every file is accepted, 1 when one is not, 2 when there is nothing to look at.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"github.com/argoproj/argo-workflows/v3/cmd/argo/lint"
	"github.com/argoproj/argo-workflows/v3/pkg/apiclient"
	"github.com/argoproj/argo-workflows/v3/util/file"
	"github.com/sirupsen/logrus"
)

type verdict struct {
	File   string   `json:"file"`
	OK     bool     `json:"ok"`
	Errors []string `json:"errors"`
}

func main() {
	logrus.SetOutput(io.Discard)
	var files []string
	templates := map[string][]string{} // of a folder
	for _, argument := range os.Args[1:] {
		err := file.WalkManifests(argument, func(path string, data []byte) error {
			files = append(files, path)
			if holdsTemplate.Match(data) {
				folder := filepath.Dir(path)
				templates[folder] = append(templates[folder], path)
			}
			return nil
		})
		if err != nil {
			stop(err)
		}
	}
	if len(files) == 0 {
		stop(fmt.Errorf("no manifests in %v", os.Args[1:]))
	}
	status := 0
	output := json.NewEncoder(os.Stdout)
	output.SetEscapeHTML(false)
	for _, path := range files {
		errors := judge(path, slices.Concat(templates[filepath.Dir(path)], templates[filepath.Join(filepath.Dir(path), "elsewhere")]))
		if len(errors) > 0 {
			status = 1
		}
		if err := output.Encode(verdict{path, len(errors) == 0, errors}); err != nil {
			stop(err)
		}
	}
	os.Exit(status)
}

func stop(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}

var holdsTemplate = regexp.MustCompile(`kind["']?:\s*["']?(Cluster)?WorkflowTemplate\b`)

// judge lints one file. A client is made for each, because linting writes into the templates that the client holds.
func judge(path string, templates []string) (errors []string) {
	errors = []string{}
	defer func() {
		if crash := recover(); crash != nil { // a ClusterWorkflowTemplate that refers to a namespaced template
			errors = append(errors, fmt.Sprintf("Argo's linter crashed: %v", crash))
		}
	}()
	files := templates
	if !slices.Contains(templates, path) {
		files = append(slices.Clone(templates), path)
	}
	ctx, client, err := apiclient.NewClientFromOpts(apiclient.Opts{Offline: true, OfflineFiles: files})
	if err != nil { // a wrong type in any of the files, or a template that stands in two of them
		return append(errors, err.Error())
	}
	clients := lint.ServiceClients{WorkflowsClient: client.NewWorkflowServiceClient()}
	var failures [3]error
	clients.WorkflowTemplatesClient, failures[0] = client.NewWorkflowTemplateServiceClient()
	clients.ClusterWorkflowTemplateClient, failures[1] = client.NewClusterWorkflowTemplateServiceClient()
	clients.CronWorkflowsClient, failures[2] = client.NewCronWorkflowServiceClient()
	for _, failure := range failures {
		if failure != nil {
			return append(errors, failure.Error())
		}
	}
	results, err := lint.Lint(ctx, &lint.LintOptions{Files: []string{path}, Strict: true, ServiceClients: clients})
	if err != nil {
		return append(errors, err.Error())
	}
	for _, result := range results.Results {
		for _, each := range result.Errs {
			errors = append(errors, each.Error())
		}
	}
	if len(errors) == 0 && !results.Success {
		errors = append(errors, "there is nothing in it that Argo lints")
	}
	return errors
}
