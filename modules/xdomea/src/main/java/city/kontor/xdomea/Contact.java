package city.kontor.xdomea;

/** Somebody with a part in a case ({@code KontaktType}); anything may be empty but the name. */
public record Contact(
        String name, String role, String street, String postCode, String place, String email, String phone) {}
