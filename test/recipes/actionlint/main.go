// Command actionlint asks actionlint about workflow files, without the programs that it calls where they are installed
// (shellcheck, pyflakes), and prints one JSON line a file:
//
//	{"file":"a.yaml","errors":[{"line":3,"column":5,"kind":"syntax-check","message":"…"}]}
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/rhysd/actionlint"
)

type fault struct {
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Kind    string `json:"kind"`
	Message string `json:"message"`
}

type verdict struct {
	File   string  `json:"file"`
	Errors []fault `json:"errors"`
}

func main() {
	linter, err := actionlint.NewLinter(io.Discard, &actionlint.LinterOptions{})
	if err != nil {
		stop(err)
	}
	output := json.NewEncoder(os.Stdout)
	output.SetEscapeHTML(false)
	for _, path := range os.Args[1:] {
		found, err := linter.LintFile(path, nil)
		if err != nil {
			stop(err)
		}
		faults := []fault{}
		for _, one := range found {
			faults = append(faults, fault{one.Line, one.Column, one.Kind, one.Message})
		}
		if err := output.Encode(verdict{path, faults}); err != nil {
			stop(err)
		}
	}
}

func stop(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}
