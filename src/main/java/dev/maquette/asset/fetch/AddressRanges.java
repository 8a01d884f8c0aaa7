package dev.maquette.asset.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of addresses, given as subnets. Own code, because Netty's subnet rule takes {@code fe80::1} for a part of
 * {@code 2000::/3}.
 */
record AddressRanges(List<AddressRanges.Subnet> subnets) {

    /** From {@code address/bits}, IPv4 or IPv6. */
    static AddressRanges of(String... notations) {
        return new AddressRanges(Stream.of(notations).map(Subnet::of).toList());
    }

    /** An address of one family is never in a subnet of the other. */
    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        return subnets.stream().anyMatch(subnet -> subnet.contains(bytes));
    }

    record Subnet(byte[] network, int bits) {

        static Subnet of(String notation) {
            var parts = notation.split("/");
            return new Subnet(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >>> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
