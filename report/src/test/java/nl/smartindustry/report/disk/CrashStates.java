package nl.smartindustry.report.disk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.disk.MemoryDisk.Change;

/**
 * What a power cut may leave of a disk, after ALICE (Pillai and others, OSDI 2014) and CrashMonkey
 * (Mohan and others, OSDI 2018): of the changes of names that were not flushed any set, in their
 * order; of the bytes of a file that were not flushed all, none, half, zeros of their length, or
 * what was flushed before.
 */
public final class CrashStates {
  /** More changes than this are not taken in every set. */
  private static final int MOST = 16;

  private final MemoryDisk disk;
  private final List<Change> changes;

  private CrashStates(MemoryDisk disk) {
    this.disk = disk;
    this.changes = reachable();
  }

  /** Every state once, as {@link MemoryDisk#content}. */
  public static Map<String, Map<String, byte[]>> all(MemoryDisk disk) {
    var states = new LinkedHashMap<String, Map<String, byte[]>>();
    new CrashStates(disk).each(state -> states.putIfAbsent(keyOf(state), state));
    return states;
  }

  /** One of them. */
  public static Map<String, byte[]> any(MemoryDisk disk, Random random) {
    var of = new CrashStates(disk);
    var kept = of.changes.stream().filter(change -> random.nextBoolean()).toList();
    var tree = of.tree(kept);
    return MemoryDisk.contentOf(
        disk.root(),
        tree::get,
        file -> {
          var contents = contentsOf(file);
          return contents.get(random.nextInt(contents.size()));
        });
  }

  /** A name for a state that no other state has. */
  public static String keyOf(Map<String, byte[]> state) {
    var digest = Sha256.digest();
    state.forEach(
        (path, bytes) -> {
          digest.update((path + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return Sha256.hex(digest);
  }

  private void each(Consumer<Map<String, byte[]>> taker) {
    if (changes.size() > MOST) {
      throw new IllegalStateException(changes.size() + " changes are not flushed");
    }
    for (int set = 0; set < 1 << changes.size(); set++) {
      var kept = new ArrayList<Change>();
      for (int i = 0; i < changes.size(); i++) {
        if ((set >> i & 1) == 1) {
          kept.add(changes.get(i));
        }
      }
      eachContent(tree(kept), taker);
    }
  }

  /** In every way in which the files that are there may have their bytes. */
  private void eachContent(
      Map<DiskNode, TreeMap<String, DiskNode>> tree, Consumer<Map<String, byte[]>> taker) {
    var torn = new ArrayList<DiskNode>();
    MemoryDisk.contentOf(
        disk.root(),
        tree::get,
        file -> {
          if (contentsOf(file).size() > 1) {
            torn.add(file);
          }
          return file.bytes;
        });
    var chosen = new HashMap<DiskNode, byte[]>();
    choose(
        torn,
        chosen,
        () ->
            taker.accept(
                MemoryDisk.contentOf(
                    disk.root(), tree::get, file -> chosen.getOrDefault(file, file.bytes))));
  }

  private static void choose(List<DiskNode> torn, Map<DiskNode, byte[]> chosen, Runnable then) {
    if (torn.isEmpty()) {
      then.run();
      return;
    }
    for (var bytes : contentsOf(torn.get(0))) {
      chosen.put(torn.get(0), bytes);
      choose(torn.subList(1, torn.size()), chosen, then);
    }
  }

  private static List<byte[]> contentsOf(DiskNode file) {
    if (Arrays.equals(file.bytes, file.flushedBytes)) {
      return List.of(file.bytes);
    }
    var half = Arrays.copyOf(file.bytes, file.bytes.length / 2);
    var contents = new ArrayList<byte[]>();
    for (var one :
        List.of(file.bytes, file.flushedBytes, half, new byte[0], new byte[file.bytes.length])) {
      if (contents.stream().noneMatch(other -> Arrays.equals(one, other))) {
        contents.add(one);
      }
    }
    return contents;
  }

  /** The names in every folder after these changes alone. */
  private Map<DiskNode, TreeMap<String, DiskNode>> tree(List<Change> kept) {
    var tree = new IdentityHashMap<DiskNode, TreeMap<String, DiskNode>>();
    for (var folder : folders()) {
      tree.put(folder, new TreeMap<>(folder.flushedEntries));
    }
    for (var change : kept) {
      for (var edit : change.edits()) {
        if (tree.containsKey(edit.folder())) {
          MemoryDisk.apply(edit, tree.get(edit.folder()));
        }
      }
    }
    return tree;
  }

  /** The changes in folders that may be there after the cut. */
  private List<Change> reachable() {
    var folders = folders();
    return disk.unflushed().stream()
        .filter(one -> one.edits().stream().anyMatch(edit -> folders.contains(edit.folder())))
        .toList();
  }

  private Set<DiskNode> folders() {
    Set<DiskNode> folders = Collections.newSetFromMap(new IdentityHashMap<>());
    var added = new HashSet<>(Set.of(disk.root()));
    while (!added.isEmpty()) {
      folders.addAll(added);
      var next = new HashSet<DiskNode>();
      added.forEach(folder -> next.addAll(folder.flushedEntries.values()));
      for (var change : disk.unflushed()) {
        for (var edit : change.edits()) {
          if (edit.node() != null && folders.contains(edit.folder())) {
            next.add(edit.node());
          }
        }
      }
      next.removeIf(node -> !node.isDirectory() || folders.contains(node));
      added = next;
    }
    return folders;
  }
}
