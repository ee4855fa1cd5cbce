package nl.smartindustry.report.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What a failed file operation means to the operator: a full or read-only disk (73), a missing
 * permission (77), or any other input/output error (74); with the file or folder, and where the
 * disk is to blame, its file system.
 *
 * <p>Java has no exceptions of its own for these; the words are those of the operating system
 * (POSIX {@code ENOSPC}, {@code EDQUOT}, {@code EFBIG}, {@code EROFS}, {@code EIO}, {@code EMFILE},
 * {@code ENOTDIR}, {@code EACCES}).
 */
public final class DiskFailure {
  private enum Cause {
    FULL("no space left", ExitCode.CANNOT_WRITE, "the disk is full"),
    QUOTA("quota exceeded", ExitCode.CANNOT_WRITE, "the disk quota is used up"),
    READ_ONLY("read-only file system", ExitCode.CANNOT_WRITE, "the disk is read-only"),
    BROKEN("input/output error", ExitCode.INPUT_OUTPUT, "input/output error"),
    TOO_LARGE("file too large", ExitCode.CANNOT_WRITE, "no file may be this large (ulimit -f)"),
    HANDLES("too many open files", ExitCode.INPUT_OUTPUT, "too many files are open (ulimit -n)"),
    NO_FOLDER("not a directory", ExitCode.CANNOT_WRITE, "not a directory"),
    DENIED("permission denied", ExitCode.PERMISSION, "permission denied");

    private final String system;
    private final ExitCode code;
    private final String words;

    Cause(String system, ExitCode code, String words) {
      this.system = system;
      this.code = code;
      this.words = words;
    }

    static Optional<Cause> of(Throwable failure) {
      var said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(one -> said.contains(one.system)).findFirst();
    }

    boolean isOfDisk() {
      return compareTo(BROKEN) <= 0;
    }

    boolean isOfFile() {
      return compareTo(HANDLES) > 0;
    }
  }

  private static final Pattern OLDER = Pattern.compile("(/.*) \\([^()]*\\)");

  private DiskFailure() {}

  /**
   * The refusal for {@code failure} of {@code action}, such as "publish release in".
   *
   * @param place the file or folder of the action
   */
  public static Refusal during(String action, Path place, IOException failure) {
    var found = sentenceOf(action, failure, List.of(place));
    return new Refusal(found.code(), found.sentence(), failure);
  }

  /**
   * An unexpected failure, in the operator's words.
   *
   * @param places where the run writes, for a failure that does not name its file
   */
  static Failure sentenceOf(IOException failure, List<Path> places) {
    return sentenceOf("read or write", failure, places);
  }

  /** Whether {@code failure}, of any kind, carries the system's words for a limit that is met. */
  static boolean isLimit(Throwable failure) {
    return Cause.of(failure).filter(cause -> !cause.isOfFile()).isPresent();
  }

  /** A limit that was met, whatever exception its words came in. */
  static Failure limitOf(Throwable limit, List<Path> places) {
    var failure = limit instanceof IOException one ? one : new IOException(limit.getMessage());
    return sentenceOf(failure, places);
  }

  /** Only what the operating system says: the text of a parser may quote an answer. */
  public static String wordsOf(IOException failure) {
    var cause = Cause.of(failure);
    if (cause.isPresent()) {
      return cause.get().words;
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    var reason = failure instanceof FileSystemException file ? file.getReason() : null;
    return reason == null ? wordsOf(failure.getClass()) : reason;
  }

  private static Failure sentenceOf(String action, IOException failure, List<Path> places) {
    var place = fileOf(failure).or(() -> fullest(places));
    var disk =
        Cause.of(failure)
            .filter(Cause::isOfDisk)
            .flatMap(cause -> place.flatMap(DiskFailure::disk));
    var sentence =
        "Cannot %s%s: %s%s"
            .formatted(
                action,
                place.map(" '%s'"::formatted).orElse(""),
                wordsOf(failure),
                disk.map(" (%s)"::formatted).orElse(""));
    return new Failure(codeOf(failure), sentence);
  }

  private static ExitCode codeOf(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return ExitCode.PERMISSION;
    }
    if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
      return ExitCode.CANNOT_WRITE;
    }
    return Cause.of(failure).map(cause -> cause.code).orElse(ExitCode.INPUT_OUTPUT);
  }

  /** The file that {@code failure} names; the older classes of Java name it in their text. */
  private static Optional<String> fileOf(IOException failure) {
    if (failure instanceof FileSystemException one) {
      return Optional.ofNullable(one.getFile());
    }
    var named = failure instanceof FileNotFoundException ? failure.getMessage() : null;
    return Optional.ofNullable(named)
        .map(OLDER::matcher)
        .filter(Matcher::matches)
        .map(of -> of.group(1));
  }

  /** Of several places the one on the disk with the least room. */
  private static Optional<String> fullest(List<Path> places) {
    return places.stream().min(Comparator.comparing(DiskFailure::room)).map(Path::toString);
  }

  private static long room(Path place) {
    try {
      return Files.getFileStore(existing(place)).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }

  private static Optional<String> disk(String place) {
    try {
      var store = Files.getFileStore(existing(Path.of(place)));
      return Optional.of(
          "file system %s, %d kB free now".formatted(store, store.getUsableSpace() >> 10));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  private static Path existing(Path place) {
    var at = place.toAbsolutePath();
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
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
