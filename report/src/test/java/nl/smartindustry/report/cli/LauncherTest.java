package nl.smartindustry.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code smart-industry} in a project of its own, with a Java and a Maven of straw. */
class LauncherTest {
  private static final Path SCRIPT = Path.of("..", "smart-industry").toAbsolutePath();

  /** All that the script calls, Java and Maven apart. */
  private static final List<String> TOOLS =
      List.of(
          "bash", "sed", "find", "awk", "tail", "head", "tr", "cat", "wc", "dirname", "rm", "mkdir",
          "mv", "touch", "mktemp", "flock", "locale", "timeout", "du", "sleep", "cp");

  @TempDir Path project;
  private Path bin;
  private Path jar;

  /** How the script ended and all that it and its Java said. */
  private record Ran(int exitCode, String said) {}

  @BeforeEach
  void aProjectThatIsBuilt() throws IOException {
    bin = Files.createDirectory(project.resolve("bin"));
    for (var tool : TOOLS) {
      var real = Path.of("/usr/bin", tool);
      assumeTrue(Files.exists(real), () -> real + " is not there");
      program(tool, "exec %s \"$@\"".formatted(real));
    }
    Files.copy(SCRIPT, project.resolve("smart-industry"));
    jar = project.resolve("report/target/smart-industry.jar");
    Files.createDirectories(jar.resolveSibling("lib"));
    Files.createFile(jar.resolveSibling("lib").resolve("spark.jar"));
    Files.createDirectories(project.resolve("ingest/src/main"));
    writeJar(jar);
    program("java", "echo java $LC_ALL \"$@\"");
  }

  @Test
  void runsTheJarThatIsThere() throws Exception {
    var ran = run("releases", "list");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.said()).startsWith("java ").endsWith("-jar %s releases list\n".formatted(jar));
  }

  @Test
  void theExitCodeOfTheJarIsThatOfTheScript() throws Exception {
    program("java", "exit 75");

    assertThat(run("nightly").exitCode()).isEqualTo(75);
  }

  @Test
  void settingsThatAreAPipeAreNotWaitedFor() throws Exception {
    assertThat(new ProcessBuilder("mkfifo", project + "/pipe").start().waitFor()).isZero();

    assertThat(run("nightly", "--settings", project + "/pipe").said()).contains("nightly");
    assertThat(run("nightly", "--settings=" + project + "/pipe").said()).contains("nightly");
  }

  @Test
  void aJarOlderThanItsSourcesIsBuiltAnew() throws Exception {
    newerSource();
    program("mvn", "echo built >>" + project + "/builds; cp " + jar + " x; cat x >" + jar);

    assertThat(run("--version").said()).contains("building (once)").contains("-jar");
    assertThat(run("--version").said()).doesNotContain("building");
    assertThat(project.resolve("builds")).content().isEqualTo("built\n");
  }

  @Test
  void withoutMavenAGoodJarIsGoodEnough() throws Exception {
    newerSource();

    var ran = run("--version");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.said())
        .contains("no Maven is found; going on with the jar as it is")
        .contains("-jar " + jar);
  }

  @Test
  void withoutMavenAndWithoutAWholeJarItSaysWhatItNeeds() throws Exception {
    var bytes = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(bytes, bytes.length - 1));

    assertThat(run("--version"))
        .isEqualTo(
            new Ran(78, "smart-industry: no Maven found; needs mvn to build the jar once\n"));
  }

  @Test
  void nothingIsBuiltUnderACommandThatRuns() throws Exception {
    program("java", "echo ready; sleep 30");
    program("mvn", "echo built >>" + project + "/builds");
    var night = start("nightly");
    try {
      night.getInputStream().read();
      newerSource();
      program("java", "echo java");

      assertThat(run("--version"))
          .isEqualTo(
              new Ran(
                  0,
                  "smart-industry: sources are newer than the jar, but a command runs on it; it is"
                      + " built at a later start\njava\n"));
    } finally {
      night.descendants().forEach(ProcessHandle::destroyForcibly);
      night.destroyForcibly();
    }
    assertThat(project.resolve("builds")).doesNotExist();
  }

  @Test
  void aDamagedArchiveOfClassesIsMadeAnewAndNeverUsed() throws Exception {
    var archive = Files.writeString(jar.resolveSibling("smart-industry.jsa"), "123");
    Files.writeString(jar.resolveSibling("smart-industry.jsa.size"), "3\n");
    assertThat(run("--version").said()).contains("-XX:SharedArchiveFile=" + archive);

    Files.writeString(archive, "12");
    var ran = run("--version");

    assertThat(ran.said())
        .contains("the class archive is damaged or not of this jar; making it anew")
        .doesNotContain("-XX:SharedArchiveFile=" + archive);
    assertThat(ran.exitCode()).isZero();
    assertThat(archive).doesNotExist();
    assertThat(run("--version").said()).startsWith("java ");
  }

  @Test
  void anArchiveThatIsOlderThanTheJarIsMadeAnew() throws Exception {
    var archive = Files.writeString(jar.resolveSibling("smart-industry.jsa"), "123");
    Files.writeString(jar.resolveSibling("smart-industry.jsa.size"), "3\n");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));

    assertThat(run("--version").said()).contains("making it anew").doesNotContain("SharedArchive");
  }

  @Test
  void fileCommandsHaveAnArchiveOfTheirOwn() throws Exception {
    for (var name : List.of("smart-industry", "own-file")) {
      Files.writeString(jar.resolveSibling(name + ".jsa"), "123");
      Files.writeString(jar.resolveSibling(name + ".jsa.size"), "3\n");
    }

    assertThat(run("estimate", "--spec", "x").said()).contains("own-file.jsa");
    assertThat(run("nightly").said()).contains("smart-industry.jsa");
  }

  @Test
  void onlyEstimatesFromLargeFilesAreOptimised() throws Exception {
    var spec = project.resolve("estimate.json");
    Files.writeString(spec, "{\"sample\": {\"path\": \"sample.csv\"}, \"id\": \"id\"}");
    Files.writeString(project.resolve("sample.csv"), "id\n1\n");
    assertThat(run("estimate", "--spec=" + spec).said()).contains("TieredStopAtLevel=1");

    Files.write(project.resolve("sample.csv"), new byte[65 << 20]);

    assertThat(run("estimate", "--spec", "" + spec).said()).doesNotContain("TieredStopAtLevel");
  }

  @Test
  void underCronsLocaleNamesBeyondAsciiCanBeRead() throws Exception {
    assertThat(run(Map.of("LC_ALL", "POSIX"), "--version").said()).startsWith("java C.UTF-8 ");
    assertThat(run(Map.of("LC_ALL", "C.UTF-8"), "--version").said()).startsWith("java C.UTF-8 ");
  }

  @Test
  void flagsThatJavaDoesNotTakeAreRefused() throws Exception {
    program("java", "case \"$*\" in *-Xmx1x*) exit 1 ;; esac");

    assertThat(run(Map.of("SMART_INDUSTRY_JAVA_OPTS", "-Xmx1x"), "--version"))
        .isEqualTo(
            new Ran(
                78,
                "smart-industry: Java does not start with SMART_INDUSTRY_JAVA_OPTS='-Xmx1x'\n"));
  }

  private Ran run(String... arguments) throws Exception {
    return run(Map.of(), arguments);
  }

  private Ran run(Map<String, String> environment, String... arguments) throws Exception {
    var process = start(environment, arguments);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it hangs").isTrue();
    return new Ran(process.exitValue(), new String(process.getInputStream().readAllBytes()));
  }

  private Process start(String... arguments) throws IOException {
    return start(Map.of(), arguments);
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(project + "/smart-industry"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void program(String name, String script) throws IOException {
    var file = bin.resolve(name);
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/bin/bash\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void newerSource() throws IOException {
    Files.createFile(project.resolve("ingest/src/main/A.java"));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
  }

  private static void writeJar(Path file) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("A.class"));
    }
  }
}
