package nl.smartindustry.ingest.format.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What may be opened as a delivered file: a plain file that has one name. Its kind is read before
 * it is opened, because opening a pipe waits for its writer. A second name (hard link) may lie
 * anywhere, also outside the landing, and its owner can change the content there; which name came
 * first is not known, so both are refused.
 */
public final class PlainFile {
  private static final int KIND = 0xF000;
  private static final int PIPE = 0x1000;
  private static final int SOCKET = 0xC000;

  private PlainFile() {}

  /**
   * Refuses anything else.
   *
   * @throws Refusal with exit code 65 and what was found
   */
  public static void require(Path file) {
    String found;
    try {
      found = otherThanPlain(file);
    } catch (IOException unseen) {
      found = "nothing";
    }
    if (found != null) {
      throw Refusal.data(
          "File '%s': found %s (expected a plain file with one name; links are not followed)",
          file.getFileName(), found);
    }
  }

  private static String otherThanPlain(Path file) throws IOException {
    var kind = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (kind.isSymbolicLink()) {
      return "a symbolic link";
    }
    if (kind.isDirectory()) {
      return "a folder";
    }
    if (!kind.isRegularFile()) {
      return special(file);
    }
    int names = onUnix(file) ? number(file, "unix:nlink") : 1;
    return names == 1 ? null : "a file with %d names (hard links)".formatted(names);
  }

  private static String special(Path file) throws IOException {
    int kind = onUnix(file) ? number(file, "unix:mode") & KIND : 0;
    return switch (kind) {
      case PIPE -> "a pipe";
      case SOCKET -> "a socket";
      default -> "a device";
    };
  }

  private static boolean onUnix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  private static int number(Path file, String attribute) throws IOException {
    return (Integer) Files.getAttribute(file, attribute, LinkOption.NOFOLLOW_LINKS);
  }
}
