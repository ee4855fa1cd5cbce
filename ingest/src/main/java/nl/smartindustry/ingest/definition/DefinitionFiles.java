package nl.smartindustry.ingest.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The texts of all definition files by relative path, read once. */
record DefinitionFiles(Map<String, String> texts) {
  /** Folders and files under the resource root that hold definitions. */
  private static final List<String> ROOTS =
      List.of("contracts", "codelists", "layouts", "rules", "edits", "definitions");

  static DefinitionFiles packaged() {
    var texts = new TreeMap<String, String>();
    var loader = DefinitionFiles.class.getClassLoader();
    try {
      for (String root : ROOTS) {
        for (var urls = loader.getResources(root); urls.hasMoreElements(); ) {
          collect(urls.nextElement(), root, texts);
        }
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return new DefinitionFiles(texts);
  }

  static DefinitionFiles overlaid(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Definitions directory '%s': not found (a directory)", directory);
    }
    var texts = new TreeMap<>(packaged().texts());
    collectFolder(directory, "", texts);
    return new DefinitionFiles(texts);
  }

  Set<String> names() {
    return texts.keySet();
  }

  String text(String path) {
    var text = texts.get(path);
    if (text == null) {
      throw Refusal.of(ExitCode.DEFINITIONS, "Definition '%s': not found", path);
    }
    return text;
  }

  private static void collect(URL url, String root, Map<String, String> texts) throws IOException {
    if (url.getProtocol().equals("file")) {
      collectFolder(Path.of(url.getPath()), name(root, ""), texts);
      return;
    }
    var connection = (JarURLConnection) url.openConnection();
    var jar = connection.getJarFile();
    for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
      if (!entry.isDirectory() && entry.getName().startsWith(root + "/")) {
        try (var in = jar.getInputStream(entry)) {
          texts.put(
              name(entry.getName(), ""), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static void collectFolder(Path folder, String prefix, Map<String, String> texts) {
    try (var walk = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        var relative = folder.relativize(file).toString().replace('\\', '/');
        texts.put(name(prefix, relative), Files.readString(file));
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** {@code definitions/indicators.yaml} is known as {@code indicators.yaml}. */
  private static String name(String prefix, String relative) {
    var path = prefix.isEmpty() ? relative : relative.isEmpty() ? prefix : prefix + "/" + relative;
    return path.startsWith("definitions/") ? path.substring("definitions/".length()) : path;
  }
}
