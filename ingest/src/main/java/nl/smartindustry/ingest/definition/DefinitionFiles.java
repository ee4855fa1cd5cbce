package nl.smartindustry.ingest.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Merged.Place;

/**
 * The texts of all definition files by relative path, read once.
 *
 * @param packaged those that come with the product
 * @param added those that the settings' own directory has besides the packaged ones
 * @param merged those to which smaller files of that directory add something
 * @param said what that directory adds and changes, a sentence for each file
 */
record DefinitionFiles(
    Map<String, String> texts,
    Map<String, String> packaged,
    Set<String> added,
    Map<String, Merged> merged,
    List<String> said) {
  /** Folders and files under the resource root that hold definitions. */
  private static final List<String> ROOTS =
      List.of("contracts", "codelists", "layouts", "rules", "edits", "examples", "definitions");

  /** Other files, and hidden ones, are no definitions: notes, copies of an editor. */
  private static final Pattern DEFINITION =
      Pattern.compile("(?i)(?!\\.|.*/\\.).*\\.(yaml|yml|csv)");

  /** {@code indicators.d/retail.yaml} adds to {@code indicators.yaml}. */
  private static final Pattern PART = Pattern.compile("(.+)\\.d/[^/]+(\\.yaml|\\.csv)");

  /** Signs by which a name may differ from the one that is meant. */
  private static final int MISSPELT = 3;

  private static final List<String> ENDINGS = List.of(".yaml", ".csv");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static DefinitionFiles ofProgram() {
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
    return new DefinitionFiles(texts, texts, Set.of(), Map.of(), List.of());
  }

  static DefinitionFiles overlaid(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw Refusal.definitions("Definitions directory '%s': not found (a directory)", directory);
    }
    var own = new TreeMap<String, String>();
    collectFolder(directory, "", own);
    var packaged = ofProgram().texts();
    var added = new TreeSet<>(own.keySet());
    added.removeAll(packaged.keySet());
    own.keySet().stream()
        .filter(name -> name.matches("codelists/[^/]+\\.csv"))
        .forEach(name -> codelist(name, own, packaged));
    return overlaid(packaged, own, added);
  }

  private static DefinitionFiles overlaid(
      Map<String, String> packaged, Map<String, String> own, Set<String> added) {
    var said = new ArrayList<String>();
    var parts = new TreeMap<String, TreeMap<String, String>>();
    var texts = new TreeMap<>(packaged);
    own.forEach(
        (name, text) -> {
          var part = PART.matcher(name);
          if (part.matches()) {
            parts
                .computeIfAbsent(part.group(1) + part.group(2), whole -> new TreeMap<>())
                .put(name, text);
          } else if (texts.put(name, text) != null) {
            said.add("%s takes the place of the packaged definition".formatted(name));
          }
        });
    added.removeIf(name -> PART.matcher(name).matches());
    var merged = new TreeMap<String, Merged>();
    var files = new DefinitionFiles(texts, packaged, added, merged, said);
    parts.forEach((name, additions) -> files.add(name, additions));
    return files;
  }

  private void add(String name, Map<String, String> parts) {
    var whole = texts.get(name);
    if (whole == null) {
      throw Refusal.definitions(
          "Definition '%s': there is no '%s' that it could add to (%s)",
          parts.keySet().iterator().next(), name, meant(name));
    }
    var result =
        name.endsWith(".csv") ? Codelist.merged(name, whole, parts) : plain(name, whole, parts);
    texts.put(name, result.text());
    merged.put(name, result);
    said.addAll(result.said());
  }

  private static Merged plain(String name, String whole, Map<String, String> parts) {
    Definitions.requirePlain(name, whole);
    parts.forEach(Definitions::requirePlain);
    return Additions.merge(name, whole, parts);
  }

  /** Where an item of a list was written, or what was added to it. */
  Place placeOfItem(String path, int item) {
    var items = Merged.lines(text(path));
    int line = items.get(item);
    int next = item + 1 < items.size() ? items.get(item + 1) : Integer.MAX_VALUE;
    return Optional.ofNullable(merged.get(path)).stream()
        .flatMap(one -> one.places().subMap(line, next).values().stream())
        .filter(place -> !place.file().equals(path))
        .findFirst()
        .orElse(place(path, line));
  }

  /** The file and line in which a line of a definition was written. */
  Place place(String path, int line) {
    return Optional.ofNullable(merged.get(path))
        .flatMap(one -> one.place(line))
        .orElse(new Place(path, line));
  }

  /** A code list that takes the place of a packaged one has all that is read from that. */
  private static void codelist(String path, Map<String, String> own, Map<String, String> packaged) {
    var name = path.substring(path.indexOf('/') + 1, path.lastIndexOf('.'));
    var list = Codelist.parse(name, own.get(path));
    if (packaged.containsKey(path)) {
      list.requireColumnsOf(Codelist.parse(name, packaged.get(path)));
    }
  }

  Set<String> names() {
    return texts.keySet();
  }

  String text(String path) {
    var text = texts.get(path);
    if (text == null) {
      throw Refusal.definitions("Definition '%s': not found", path);
    }
    return text;
  }

  /** The packaged definition whose name is nearly this one; else where definitions lie. */
  String meant(String name) {
    return texts.keySet().stream()
        .filter(other -> !added.contains(other) && Known.changes(name, other) <= MISSPELT)
        .min(Comparator.comparing(other -> Known.changes(name, other)))
        .map("is it '%s'?"::formatted)
        .orElse("they lie in contracts, codelists, layouts, rules and edits, or at the top");
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
    try (var walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (var file : (Iterable<Path>) walk::iterator) {
        var relative = folder.relativize(file).toString().replace('\\', '/');
        if (DEFINITION.matcher(relative).matches()) {
          texts.put(name(prefix, relative), read(file, relative));
        }
      }
    } catch (FileSystemLoopException loop) {
      throw linked(loop.getMessage(), loop);
    } catch (UncheckedIOException unread) {
      throw unread.getCause() instanceof FileSystemLoopException loop
          ? linked(loop.getMessage(), loop)
          : unread;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Refusal linked(String place, IOException loop) {
    return new Refusal(
        ExitCode.DEFINITIONS,
        "Definitions '%s': found a link to a folder that it is in".formatted(place),
        loop);
  }

  private static String read(Path file, String name) throws IOException {
    var ending = name.substring(name.lastIndexOf('.'));
    if (!ENDINGS.contains(ending)) {
      throw Refusal.definitions(
          "Definition '%s': found the ending %s (of %s)", name, ending, ENDINGS);
    }
    if (!Files.isRegularFile(file)) {
      var found = Files.isDirectory(file) ? "a folder" : "a link to nothing, or a device";
      throw Refusal.definitions("Definition '%s': found %s (a file)", name, found);
    }
    return textOf(file, name);
  }

  /** The text of one file, which must be UTF-8 (78). */
  static String textOf(Path file, String name) throws IOException {
    try {
      var text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new Refusal(
          ExitCode.DEFINITIONS, "Definition '%s': found no UTF-8 (UTF-8)".formatted(name), other);
    }
  }

  /** {@code definitions/indicators.yaml} is known as {@code indicators.yaml}. */
  private static String name(String prefix, String relative) {
    var path = prefix.isEmpty() ? relative : relative.isEmpty() ? prefix : prefix + "/" + relative;
    return path.startsWith("definitions/") ? path.substring("definitions/".length()) : path;
  }
}
