package nl.smartindustry.report.disk;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A disk in memory. What was written and not flushed may be lost with its power: the bytes of a
 * file whole, in part or not at all, and each change of a folder on its own (POSIX promises no
 * order).
 */
public final class MemoryDisk {
  private final MemoryFileSystem fileSystem = new MemoryFileSystem(this);
  private final DiskNode root = DiskNode.folder();
  private final List<Change> unflushed = new ArrayList<>();
  private DiskCall.Watch watch = (call, path) -> {};
  private long capacity = Long.MAX_VALUE;
  private int flushes;
  private int forgotten;

  /** A change of names that happens as a whole. */
  record Change(List<Edit> edits) {}

  /** A name in a folder that stands for {@code node} from now on, or for nothing. */
  record Edit(DiskNode folder, String name, DiskNode node) {}

  @FunctionalInterface
  interface Step {
    void take() throws IOException;
  }

  /** A disk on which all of {@code content} is flushed: bytes by path, none for a folder. */
  public static MemoryDisk of(Map<String, byte[]> content) {
    var disk = new MemoryDisk();
    content.forEach(
        (path, bytes) -> {
          var node = bytes.length == 0 && path.endsWith("/") ? DiskNode.folder() : DiskNode.file();
          node.bytes = bytes;
          var names = Path.of(path);
          var folder = disk.nodeAt(names.getParent());
          folder.entries.put(names.getFileName().toString(), node);
        });
    disk.flushAll(disk.root);
    return disk;
  }

  private void flushAll(DiskNode node) {
    node.flushedBytes = node.bytes;
    if (node.isDirectory()) {
      node.flushedEntries.clear();
      node.flushedEntries.putAll(node.entries);
      node.entries.values().forEach(this::flushAll);
    }
  }

  /** What is on it as programs see it: bytes by path; the path of a folder ends in a slash. */
  public Map<String, byte[]> content() {
    return contentOf(root, node -> node.entries, node -> node.bytes);
  }

  static Map<String, byte[]> contentOf(
      DiskNode root,
      Function<DiskNode, Map<String, DiskNode>> entries,
      Function<DiskNode, byte[]> bytes) {
    var content = new TreeMap<String, byte[]>();
    collect("/", root, entries, bytes, content);
    return content;
  }

  private static void collect(
      String place,
      DiskNode folder,
      Function<DiskNode, Map<String, DiskNode>> entries,
      Function<DiskNode, byte[]> bytes,
      Map<String, byte[]> content) {
    entries
        .apply(folder)
        .forEach(
            (name, node) -> {
              if (node.isDirectory()) {
                content.put(place + name + "/", new byte[0]);
                collect(place + name + "/", node, entries, bytes, content);
              } else {
                content.put(place + name, bytes.apply(node));
              }
            });
  }

  public FileSystem fileSystem() {
    return fileSystem;
  }

  public Path path(String path) {
    return new MemoryPath(this, Path.of(path));
  }

  /** Looks on, or interferes, from now on. */
  public void watch(DiskCall.Watch watch) {
    this.watch = watch;
  }

  /** How many bytes it holds from now on; a file or folder itself takes none. */
  public void limit(long bytes) {
    capacity = bytes;
  }

  /** Lets one flush do nothing, counted from one. */
  public void forget(int flush) {
    forgotten = flush;
  }

  long room() {
    return capacity == Long.MAX_VALUE
        ? capacity
        : Math.max(0, capacity - content().values().stream().mapToLong(b -> b.length).sum());
  }

  DiskNode root() {
    return root;
  }

  List<Change> unflushed() {
    return unflushed;
  }

  void call(DiskCall call, MemoryPath path, Step step) throws IOException {
    watch.before(call, path.toString());
    step.take();
    watch.after(call, path.toString());
  }

  /** The node of an absolute path, or null. */
  DiskNode find(MemoryPath path) {
    return nodeAt(path.toAbsolutePath().names().normalize());
  }

  private DiskNode nodeAt(Path names) {
    var node = root;
    for (var name : names) {
      node = node == null || !node.isDirectory() ? null : node.entries.get(name.toString());
    }
    return node;
  }

  DiskNode existing(MemoryPath path) throws IOException {
    var node = find(path);
    if (node == null) {
      throw new NoSuchFileException(path.toString());
    }
    return node;
  }

  /** The folder in which a name is about to change. */
  private DiskNode folderOf(MemoryPath path) throws IOException {
    var parent = (MemoryPath) path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new FileAlreadyExistsException("/");
    }
    var folder = existing(parent);
    if (!folder.isDirectory()) {
      throw new NotDirectoryException(parent.toString());
    }
    return folder;
  }

  void create(MemoryPath path, DiskNode node) throws IOException {
    if (find(path) != null) {
      throw new FileAlreadyExistsException(path.toString());
    }
    change(new Edit(folderOf(path), nameOf(path), node));
  }

  void delete(MemoryPath path) throws IOException {
    var node = existing(path);
    requireEmpty(path, node);
    change(new Edit(folderOf(path), nameOf(path), null));
  }

  void rename(MemoryPath from, MemoryPath to, boolean replace) throws IOException {
    var node = existing(from);
    var there = find(to);
    if (there != null) {
      if (!replace) {
        throw new FileAlreadyExistsException(to.toString());
      }
      requireEmpty(to, there);
    }
    change(new Edit(folderOf(from), nameOf(from), null), new Edit(folderOf(to), nameOf(to), node));
  }

  private static void requireEmpty(MemoryPath path, DiskNode node) throws IOException {
    if (node.isDirectory() && !node.entries.isEmpty()) {
      throw new DirectoryNotEmptyException(path.toString());
    }
  }

  private static String nameOf(MemoryPath path) {
    return path.getFileName().toString();
  }

  private void change(Edit... edits) {
    var change = new Change(List.of(edits));
    change.edits().forEach(edit -> apply(edit, edit.folder().entries));
    unflushed.add(change);
  }

  static void apply(Edit edit, Map<String, DiskNode> entries) {
    if (edit.node() == null) {
      entries.remove(edit.name());
    } else {
      entries.put(edit.name(), edit.node());
    }
  }

  /** A file's bytes, or all changes of names in a folder, in their order. */
  void flush(DiskNode node) {
    if (++flushes == forgotten) {
      return;
    }
    node.flushedBytes = node.bytes;
    var done =
        unflushed.stream()
            .filter(one -> one.edits().stream().anyMatch(edit -> edit.folder() == node))
            .toList();
    done.forEach(one -> one.edits().forEach(edit -> apply(edit, edit.folder().flushedEntries)));
    unflushed.removeAll(done);
  }
}
