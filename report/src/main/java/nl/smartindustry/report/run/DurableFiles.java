package nl.smartindustry.report.run;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Files that are on the disk, not only in memory, when a method returns.
 *
 * <p>A rename is durable only once its directory has been flushed too (POSIX {@code rename} and
 * {@code fsync}); systems that cannot open a directory as a file, such as Windows, skip that.
 */
public final class DurableFiles {
  private static final String TEMPORARY = ".tmp";

  private DurableFiles() {}

  /** Writes {@code content} to {@code file} and flushes it. */
  public static void write(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /**
   * Replaces {@code file} whole: a reader sees the bytes before or these, never a part. Where that
   * fails nothing else stays behind.
   */
  public static void replace(Path file, byte[] content) throws IOException {
    var temporary = temporaryOf(file);
    try {
      write(temporary, content);
      Files.move(temporary, file, ATOMIC_MOVE);
    } catch (IOException failure) {
      Files.deleteIfExists(temporary);
      throw failure;
    }
    flushDirectory(file.getParent());
  }

  public static Path temporaryOf(Path file) {
    return file.resolveSibling(file.getFileName() + TEMPORARY);
  }

  /** Flushes every file and directory under {@code root}, and {@code root} itself. */
  public static void flushTree(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            try (var channel = FileChannel.open(file, WRITE)) {
              channel.force(true);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            flushDirectory(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  public static void flushDirectory(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(directory, READ)) {
        channel.force(true);
      }
    }
  }

  /** Removes {@code root} and all below it; nothing happens where it does not exist. */
  public static void removeTree(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
