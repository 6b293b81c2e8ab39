#!/bin/sh
# Installs the peers under a folder outside the repository, by the names and versions in requirements.txt,
# pom.xml and package.json. What is there already stays.
#
#   eval/peers/install.sh FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"

cp "$here/requirements.txt" "$here/package.json" "$here/pom.xml" .
test -x venv/bin/python || python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
npm install --silent --no-audit --no-fund
mvn --quiet --batch-mode dependency:build-classpath -Dmdep.outputFile=classpath
