"""What ops/kubernetes promises: the flags, variables and paths that it names are those of the service, what selects
pods selects them, and an instance that ends has the time that its drain may take.

    kubernetes.py SOURCE_DIR
"""
import re
import sys
from pathlib import Path

import yaml

source = Path(sys.argv[1])
command = (source / "src/cli/serve_command.cpp").read_text()
options = (source / "src/http/serve_options.hpp").read_text()
routes = (source / "src/http/routes.cpp").read_text()
complaints = []


def expect(condition, complaint):
    if not condition:
        complaints.append(complaint)


def default_seconds(field):
    return int(re.search(field + r"\{([\d']+)\}", options)[1].replace("'", "")) / 1000


objects = {each["kind"]: each for each in yaml.safe_load_all((source / "ops/kubernetes/v16.yaml").read_text())}
pod = objects["Deployment"]["spec"]["template"]
container = pod["spec"]["containers"][0]
args = container["args"]

expect(args[0] == "serve", "the container does not serve")
flags = dict(zip(args[1::2], args[2::2]))
for flag in flags:
    expect(f'"{flag}"' in command, f"v16 serve has no flag {flag}")
for variable in container["env"]:
    expect(f'"{variable["name"]}"' in command, f"v16 serve reads no variable {variable['name']}")
for probe in ("readinessProbe", "livenessProbe"):
    path = container[probe]["httpGet"]["path"]
    expect(f'"{path}"' in routes, f"{probe}: there is nothing at {path}")
port = container["ports"][0]
expect(str(port["containerPort"]) == flags["--port"], "the container's port is not the one that is listened on")
expect(pod["metadata"]["annotations"]["prometheus.io/port"] == flags["--port"], "Prometheus is sent to another port")
expect(objects["Service"]["spec"]["ports"][0]["targetPort"] == port["name"], "the Service leads to another port")
labels = pod["metadata"]["labels"]
selectors = [objects["Service"]["spec"]["selector"]]
selectors += [objects[kind]["spec"]["selector"]["matchLabels"] for kind in ("Deployment", "PodDisruptionBudget")]
for selector in selectors:
    expect(selector.items() <= labels.items(), f"{selector} selects no pod")
expect(pod["spec"].get("enableServiceLinks") is False, "the Service's address lands in V16_PORT")
drain = float(flags.get("--drain-grace", default_seconds("drain_grace")))
drain += float(flags.get("--drain-timeout", default_seconds("drain_timeout")))
expect(pod["spec"]["terminationGracePeriodSeconds"] > drain, f"a drain of {drain:g} s is cut")
user = re.search(r"useradd .*--uid (\d+)", (source / "ops/container/Containerfile").read_text())[1]
expect(pod["spec"]["securityContext"]["runAsUser"] == int(user), "the user is not the image's")

for complaint in complaints:
    print("ops/kubernetes/v16.yaml:", complaint)
sys.exit(1 if complaints else 0)
