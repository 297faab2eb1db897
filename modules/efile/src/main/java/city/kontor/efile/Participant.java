package city.kontor.efile;

/**
 * Somebody outside or inside with a part in a case.
 *
 * @param role in the office's words, for example applicant, neighbour, lawyer
 */
public record Participant(
        String id,
        String name,
        String role,
        String street,
        String postCode,
        String place,
        String email,
        String phone) {}
