package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlReader;

/// What cannot be built here is at least held against what it names: files, variables, ports,
/// scripts, links.
class PackagingTest {
  private static final Path DOCKERFILE = Path.of("Dockerfile");
  private static final Path COMPOSE = Path.of("config", "compose.yaml");
  private static final Path OPERATING = Path.of("docs", "operating.md");
  private static final Path PROVIDERS = Path.of("docs", "providers.md");
  private static final Path README = Path.of("README.md");

  private static final Pattern VARIABLE = Pattern.compile("PUKAR_[A-Z0-9_]*[A-Z0-9]");
  private static final Pattern SCRIPT =
      Pattern.compile("(?<![\\w/.])(?:scripts|\\.ci)/[\\w./-]*\\w");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  /// What the build makes; everything else that is copied stands in the repository.
  private static final Set<String> BUILT = Set.of("target/pukar.jar", "target/lib");

  @Test
  void whatTheDockerfileCopiesIsThereOrIsBuilt() throws IOException {
    List<String> copied = new ArrayList<>();
    for (MatchResult copy : found("(?m)^COPY (--from=build )?(\\S+) \\S+$", DOCKERFILE)) {
      String path = copy.group(2).replace("/build/", "");
      copied.add(path);
      assertThat(copy.group(1) == null ? Files.exists(Path.of(path)) : BUILT.contains(path))
          .as(path)
          .isTrue();
    }
    assertThat(copied).contains("config", "scripts", "src/main").containsAll(BUILT);
  }

  @Test
  void whatTheDockerfileCopiesIsNotIgnored() throws IOException {
    List<String> kept = Files.readAllLines(Path.of(".dockerignore"));
    for (MatchResult copy : found("(?m)^COPY (\\w\\S*) \\S+$", DOCKERFILE)) {
      String top = copy.group(1).split("/", -1)[0];
      assertThat(kept).contains("!" + top).doesNotContain(copy.group(1));
    }
  }

  @Test
  void theImageRunsAsNobodyInParticularAndSaysWhetherItIsReady() throws IOException {
    String dockerfile = Files.readString(DOCKERFILE);

    assertThat(dockerfile)
        .containsPattern("(?m)^USER pukar$")
        .containsPattern("(?m)^ENTRYPOINT \\[\"tini\", .*\"scripts/run\"]$")
        .contains("PUKAR_MODE=production")
        .contains("/health/ready");
  }

  @Test
  void everyVariableThatIsNamedIsASetting() throws IOException {
    for (Path file : List.of(DOCKERFILE, COMPOSE, OPERATING, README)) {
      assertThat(variables(file)).as(file.toString()).isNotEmpty().isSubsetOf(settings());
    }
  }

  @Test
  void everySettingIsTold() throws IOException {
    Set<String> told = new TreeSet<>(variables(OPERATING));
    told.addAll(variables(PROVIDERS));

    assertThat(told).containsAll(settings());
  }

  @Test
  void portsAgree() throws IOException {
    String port = YamlReader.read(Path.of("config", "pukar.yaml")).get("port").text();

    assertThat(Files.readString(DOCKERFILE)).contains("PUKAR_PORT=" + port, "EXPOSE " + port);
    assertThat(service("pukar").get("ports").list().getFirst().text()).endsWith(":" + port);
  }

  @Test
  void whatComposeNamesIsThere() throws IOException {
    Yaml compose = YamlReader.read(COMPOSE);
    Path folder = COMPOSE.resolveSibling(service("pukar").get("build").get("context").text());

    assertThat(Files.isSameFile(folder.resolve("Dockerfile"), DOCKERFILE)).isTrue();
    assertThat(compose.get("services").map()).containsKeys("pukar", "postgres", "valkey");
    for (Yaml service : compose.get("services").map().values()) {
      for (Yaml volume : service.find("volumes").map(Yaml::list).orElse(List.of())) {
        String source = volume.text().split(":", -1)[0];
        boolean known =
            source.startsWith(".")
                ? Files.exists(COMPOSE.resolveSibling(source))
                : compose.get("volumes").map().containsKey(source);
        assertThat(known).as(source).isTrue();
      }
    }
  }

  @Test
  void composeMakesTheRolesThatPukarSignsInAs() throws IOException {
    String roles = Files.readString(Path.of("config", "database.sql"));
    Yaml environment = service("pukar").get("environment");

    for (String name : List.of("PUKAR_DATABASE_URL", "PUKAR_DATABASE_OWNER_URL")) {
      String role = environment.get(name).text().replaceFirst("postgresql://(\\w+):.*", "$1");
      assertThat(roles).contains("CREATE ROLE " + role + " LOGIN");
    }
  }

  @Test
  void scriptsCanBeRunAndAreWholeBash() throws Exception {
    for (Path script : filesBelow("scripts")) {
      boolean sourced = script.startsWith(Path.of("scripts", "lib"));
      assertThat(sourced || Files.isExecutable(script)).as(script.toString()).isTrue();
      Process bash = new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
      assertThat(bash.waitFor()).as(script.toString()).isZero();
    }
  }

  @Test
  void pagesNameOnlyScriptsThatExist() throws IOException {
    for (Path page : pages()) {
      for (MatchResult script : found(SCRIPT, page)) {
        assertThat(Path.of(script.group())).as(page.toString()).exists();
      }
    }
  }

  @Test
  void linksOfPagesLeadToFiles() throws IOException {
    int followed = 0;
    for (Path page : pages()) {
      for (MatchResult link : found(LINK, page)) {
        assertThat(page.toAbsolutePath().resolveSibling(link.group(1)).normalize())
            .as(page + ": " + link.group(1))
            .exists();
        followed++;
      }
    }
    assertThat(followed).isGreaterThan(10);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(filesBelow("docs"));
    pages.removeIf(page -> !page.toString().endsWith(".md"));
    pages.addAll(List.of(README, Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md")));
    return pages;
  }

  private static List<Path> filesBelow(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Yaml service(String name) throws IOException {
    return YamlReader.read(COMPOSE).get("services").get(name);
  }

  private static Set<String> variables(Path file) throws IOException {
    Set<String> names = new TreeSet<>();
    found(VARIABLE, file).forEach(match -> names.add(match.group()));
    return names;
  }

  private static List<MatchResult> found(String pattern, Path file) throws IOException {
    return found(Pattern.compile(pattern), file);
  }

  private static List<MatchResult> found(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().toList();
  }

  /// The variables that override a setting: `hops.budget_s` is PUKAR_HOPS_BUDGET_S. Service codes
  /// and numbers are set in the file only.
  private static Set<String> settings() throws IOException {
    Set<String> names = new TreeSet<>();
    collect("PUKAR", YamlReader.read(Path.of("config", "pukar.yaml")), names);
    names.removeIf(
        name -> name.startsWith("PUKAR_USSD_CODES") || name.startsWith("PUKAR_VOICE_NUMBERS"));
    return names;
  }

  private static void collect(String prefix, Yaml yaml, Set<String> names) {
    if (yaml instanceof Yaml.Mapping mapping) {
      mapping.entries().forEach((name, inner) -> collect(prefix + "_" + name, inner, names));
    } else {
      names.add(prefix.toUpperCase(Locale.ROOT));
    }
  }
}
