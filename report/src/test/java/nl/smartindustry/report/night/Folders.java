package nl.smartindustry.report.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import nl.smartindustry.ingest.definition.Sha256;

/** Whole folders: copied, listed, hashed. */
final class Folders {
  private Folders() {}

  /** Copies a folder with all in it, permissions included; {@code to} may exist already. */
  static void copy(Path from, Path to) throws IOException {
    try (var walk = Files.walk(from)) {
      for (Path path : (Iterable<Path>) walk::iterator) {
        var target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
        Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
      }
    }
  }

  /** Deletes a folder with all in it; it may be absent. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var walk = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) walk.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(path);
        }
      }
    }
  }

  /** The files in a folder and below it, sorted. */
  static List<Path> files(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The hash of every file by its place in the folder. */
  static Map<String, String> hashes(Path folder) throws IOException {
    var hashes = new TreeMap<String, String>();
    for (var file : files(folder)) {
      hashes.put(folder.relativize(file).toString(), Sha256.of(file));
    }
    return hashes;
  }

  /** The files in a folder that hold a word, also packed in a document; Parquet is not unpacked. */
  static List<Path> containing(Path folder, List<String> words) throws IOException {
    var found = new ArrayList<Path>();
    for (var file : files(folder)) {
      var text = textOf(file);
      if (words.stream().anyMatch(text::contains)) {
        found.add(file);
      }
    }
    return found;
  }

  private static String textOf(Path file) throws IOException {
    if (!file.toString().matches(".*[.](docx|ods)")) {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
    var text = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        try (var in = zip.getInputStream(entry)) {
          text.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return text.toString();
  }
}
