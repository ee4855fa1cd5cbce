package nl.smartindustry.report.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What a failed file operation means to the operator: a full or read-only disk (73), a missing
 * permission (77), or any other input/output error (74).
 *
 * <p>Java has no exception of its own for a full disk; the words are those of the operating system
 * (POSIX {@code ENOSPC}, {@code EDQUOT}, {@code EROFS}, {@code ENOTDIR}).
 */
public final class DiskFailure {
  private static final List<String> FULL = List.of("no space left", "quota exceeded");
  private static final List<String> CLOSED = List.of("read-only file system", "not a directory");

  private DiskFailure() {}

  /** The refusal for {@code failure} of {@code action}, such as "publish release in". */
  public static Refusal during(String action, IOException failure) {
    var sentence = "Cannot %s '%s': %s".formatted(action, placeOf(failure), wordsOf(failure));
    return new Refusal(codeOf(failure), sentence, failure);
  }

  /** An unexpected failure, in the operator's words. */
  static Failure sentenceOf(IOException failure) {
    var sentence = "Cannot read or write '%s': %s".formatted(placeOf(failure), wordsOf(failure));
    return new Failure(codeOf(failure), sentence);
  }

  static ExitCode codeOf(IOException failure) {
    if (saysOneOf(failure, FULL) || saysOneOf(failure, CLOSED) || isNoDirectory(failure)) {
      return ExitCode.CANNOT_WRITE;
    }
    return isDenied(failure) ? ExitCode.PERMISSION : ExitCode.INPUT_OUTPUT;
  }

  /** Whether {@code failure} carries the operating system's words for a full disk or quota. */
  static boolean isFull(Throwable failure) {
    return saysOneOf(failure, FULL);
  }

  /** Only what the operating system says: the text of a parser may quote an answer. */
  public static String wordsOf(IOException failure) {
    if (saysOneOf(failure, FULL)) {
      return "the disk is full";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    var reason = failure instanceof FileSystemException file ? file.getReason() : null;
    return reason == null ? wordsOf(failure.getClass()) : reason;
  }

  static String placeOf(IOException failure) {
    var file = failure instanceof FileSystemException named ? named.getFile() : null;
    return file == null ? "file" : file;
  }

  private static boolean isDenied(IOException failure) {
    return failure instanceof AccessDeniedException
        || saysOneOf(failure, List.of("permission denied"));
  }

  private static boolean isNoDirectory(IOException failure) {
    return failure instanceof NotDirectoryException
        || failure instanceof FileAlreadyExistsException;
  }

  private static boolean saysOneOf(Throwable failure, List<String> words) {
    var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(message::contains);
  }

  /** {@code NoSuchFileException} becomes "no such file", {@code IOException} stays general. */
  private static String wordsOf(Class<?> type) {
    if (type == IOException.class) {
      return "input/output error";
    }
    return type.getSimpleName()
        .replace("Exception", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
