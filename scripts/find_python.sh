#!/bin/sh
# Prints the path of a Python that Parvis runs on (3.11, 3.12 or 3.13), or says in a sentence what is missing.
# PYTHON=/path/to/python3.12 chooses one by hand.

suits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' >/dev/null 2>&1
}

if [ -n "$PYTHON" ]; then
    if suits "$PYTHON"; then
        echo "$PYTHON"
        exit 0
    fi
    echo "PYTHON=$PYTHON does not answer as a Python 3.11, 3.12 or 3.13." >&2
    exit 1
fi

for candidate in python3 python3.13 python3.12 python3.11 python; do
    if suits "$candidate"; then
        command -v "$candidate"
        exit 0
    fi
done

echo "Parvis needs Python 3.11, 3.12 or 3.13, and none was found on this machine." >&2
echo "Install one (Debian and Ubuntu: apt install python3 python3-venv; macOS: brew install python@3.13), or name it: PYTHON=/path/to/python3.12 make demo" >&2
exit 1
