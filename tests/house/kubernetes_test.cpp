// What ops/kubernetes/v16.yaml promises: the flags, variables and paths that it names are those of the service, what
// selects pods selects them, and an instance that ends has the time that its drain may take.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "http/serve_options.hpp"

namespace v16 {
namespace {

std::string source_text(const std::string& path) {
    std::ifstream file(V16_SOURCE_DIR "/" + path);
    EXPECT_TRUE(file.is_open()) << path;
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Whether a source of the program names it in quotes, as flags, variables and routes are declared.
bool declares(const std::string& source, const std::string& name) {
    return source.find('"' + name + '"') != std::string::npos;
}

/// Kubernetes refuses a number or a truth value where it wants a text.
bool is_text(const YAML::Node& node) {
    constexpr const char* quoted = "!";
    bool truth = false;
    double number = 0.0;
    if (!node.IsScalar()) return false;
    return node.Tag() == quoted ||
           (!YAML::convert<bool>::decode(node, truth) && !YAML::convert<double>::decode(node, number));
}

using Labels = std::map<std::string, std::string>;

bool selects(const YAML::Node& selector, const Labels& labels) {
    const auto wanted = selector.as<Labels>();
    return !wanted.empty() && std::ranges::all_of(wanted, [&](const auto& label) {
        const auto found = labels.find(label.first);
        return found != labels.end() && found->second == label.second;
    });
}

class Kubernetes : public testing::Test {
protected:
    void SetUp() override {
        for (const YAML::Node& object : YAML::LoadAllFromFile(V16_SOURCE_DIR "/ops/kubernetes/v16.yaml")) {
            objects[object["kind"].as<std::string>()].reset(object);
        }
        pod.reset(objects["Deployment"]["spec"]["template"]);
        container.reset(pod["spec"]["containers"][0]);
    }

    /// The flags behind `serve`, each with its value.
    [[nodiscard]] std::map<std::string, std::string> flags() const {
        std::map<std::string, std::string> result;
        const auto words = container["args"].as<std::vector<std::string>>();
        EXPECT_EQ(words.size() % 2, 1U) << "a flag without a value";
        for (std::size_t i = 1; i + 1 < words.size(); i += 2) result[words[i]] = words[i + 1];
        return result;
    }

    /// The value of a flag in seconds, or the service's own.
    [[nodiscard]] std::chrono::duration<double> seconds(const std::string& flag,
                                                        std::chrono::milliseconds otherwise) const {
        const auto all = flags();
        const auto found = all.find(flag);
        return found == all.end() ? otherwise : std::chrono::duration<double>(std::stod(found->second));
    }

    std::map<std::string, YAML::Node> objects;  // by kind
    YAML::Node pod, container;
};

TEST_F(Kubernetes, FlagsAreThoseOfTheService) {
    const std::string command = source_text("src/cli/serve_command.cpp");
    ASSERT_EQ(container["args"][0].as<std::string>(), "serve");
    for (const YAML::Node& word : container["args"]) EXPECT_TRUE(is_text(word)) << word;
    EXPECT_FALSE(flags().empty());
    for (const auto& [flag, value] : flags()) EXPECT_TRUE(declares(command, flag)) << flag;
}

TEST_F(Kubernetes, VariablesAreThoseOfTheService) {
    const std::string command = source_text("src/cli/serve_command.cpp");
    ASSERT_GT(container["env"].size(), 0U);
    for (const YAML::Node& variable : container["env"]) {
        EXPECT_TRUE(declares(command, variable["name"].as<std::string>())) << variable["name"];
        EXPECT_TRUE(!variable["value"] || is_text(variable["value"])) << variable["name"];
    }
}

TEST_F(Kubernetes, ProbesAskForRoutesThatExist) {
    const std::string routes = source_text("src/http/routes.cpp");
    for (const char* probe : {"readinessProbe", "livenessProbe"}) {
        const auto path = container[probe]["httpGet"]["path"].as<std::string>();
        EXPECT_TRUE(declares(routes, path)) << probe << " asks for " << path;
    }
}

TEST_F(Kubernetes, EverybodyIsSentToThePortThatIsListenedOn) {
    const std::string listened_on = flags().at("--port");
    const YAML::Node port = container["ports"][0];
    EXPECT_EQ(port["containerPort"].as<int>(), std::stoi(listened_on));
    const YAML::Node scraped = pod["metadata"]["annotations"]["prometheus.io/port"];
    EXPECT_EQ(scraped.as<std::string>(), listened_on);
    EXPECT_TRUE(is_text(scraped));
    EXPECT_EQ(objects["Service"]["spec"]["ports"][0]["targetPort"].as<std::string>(), port["name"].as<std::string>());
    // Else the address of the Service lands in V16_PORT, which is the variable of --port.
    EXPECT_FALSE(pod["spec"]["enableServiceLinks"].as<bool>());
}

TEST_F(Kubernetes, WhatSelectsPodsSelectsThem) {
    const auto labels = pod["metadata"]["labels"].as<Labels>();
    EXPECT_TRUE(selects(objects["Service"]["spec"]["selector"], labels));
    for (const char* kind : {"Deployment", "PodDisruptionBudget"}) {
        EXPECT_TRUE(selects(objects[kind]["spec"]["selector"]["matchLabels"], labels)) << kind;
    }
}

TEST_F(Kubernetes, ADrainIsNotCut) {
    const http::ServeOptions defaults;
    const auto drain =
        seconds("--drain-grace", defaults.drain_grace) + seconds("--drain-timeout", defaults.drain_timeout);
    EXPECT_GT(pod["spec"]["terminationGracePeriodSeconds"].as<double>(), drain.count());
}

TEST_F(Kubernetes, TheUserIsThatOfTheImage) {
    const std::string image = source_text("ops/container/Containerfile");
    std::smatch user;
    ASSERT_TRUE(std::regex_search(image, user, std::regex("useradd .*--uid ([0-9]+)")));
    EXPECT_EQ(pod["spec"]["securityContext"]["runAsUser"].as<int>(), std::stoi(user[1]));
}

}  // namespace
}  // namespace v16
