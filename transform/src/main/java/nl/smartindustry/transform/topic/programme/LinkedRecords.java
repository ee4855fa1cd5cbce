package nl.smartindustry.transform.topic.programme;

import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;
import nl.smartindustry.transform.topic.programme.enterprise.Contact;
import nl.smartindustry.transform.topic.programme.enterprise.Participation;
import nl.smartindustry.transform.topic.programme.enterprise.RegisterLink;
import nl.smartindustry.transform.topic.programme.enterprise.UnitLinks;

/** Participations and contacts, with the enterprises that were decided on for them. */
record LinkedRecords(
    List<Participation> participations, List<Contact> contacts, RegisterLink register) {

  static LinkedRecords of(ProgrammeTables tables, EnterpriseClasses classes) {
    var links = UnitLinks.read(tables.rows("unit_link"));
    var participations = Participation.records(tables.rows(Participation.SOURCE));
    var contacts = Contact.records(tables.rows(Contact.SOURCE));
    var directory =
        links.directory(Map.of(Participation.SOURCE, participations, Contact.SOURCE, contacts));
    return new LinkedRecords(
        Participation.read(participations, links),
        Contact.read(contacts, links),
        RegisterLink.find(tables.frames(), directory, classes));
  }
}
