package nl.smartindustry.ingest.derived.units;

import java.nio.ByteBuffer;
import nl.smartindustry.ingest.contract.StoredCell.Numbering;
import nl.smartindustry.ingest.contract.TextIds;

/**
 * Numbers, from 0, for an enterprise that employees leave, one where they are later, and a month.
 */
final class Places {
  private final ByteBuffer key = ByteBuffer.allocate(3 * Integer.BYTES);
  private final TextIds keys = new TextIds();
  private final Numbering numbered;

  Places(Room room) {
    numbered = room.into(keys, "enterprises to which employees moved");
  }

  int size() {
    return keys.size();
  }

  int add(int gone, int other, int month) {
    return numbered.of(key(gone, other, month), 0, key.capacity());
  }

  int find(int gone, int other, int month) {
    return keys.find(key(gone, other, month), 0, key.capacity());
  }

  int gone(int place) {
    return part(place, 0);
  }

  int other(int place) {
    return part(place, 1);
  }

  int month(int place) {
    return part(place, 2);
  }

  private byte[] key(int gone, int other, int month) {
    return key.clear().putInt(gone).putInt(other).putInt(month).array();
  }

  private int part(int place, int at) {
    return ByteBuffer.wrap(keys.bytes(place)).getInt(at * Integer.BYTES);
  }
}
