package mitosis.host.load;

import mitosis.host.view.AgentCard;

/** Makes a resident of an agent: fetch, verify, gate, meter, load. May wait. */
@FunctionalInterface
public interface Loading {
    /**
     * @throws mitosis.rpc.RefusedException when the bundle cannot be had, believed or loaded
     */
    Resident load(AgentCard card);
}
