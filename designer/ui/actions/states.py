"""Which actions can be used now, and in words why the others cannot."""

from __future__ import annotations

from designer.app.document import Document
from designer.app.focus import Focus
from designer.core.design import Design
from designer.engine.analysis import Analysis, ModuleAnalysis
from designer.ui.editing.grouping import why_not_bypass, why_not_group
from designer.ui.editing.sizing import why_not_mirror, why_not_sweep
from designer.ui.words import tr

_ALIGN = (
    "align_left", "align_center", "align_right", "align_top", "align_middle", "align_bottom", "straighten",
)  # fmt: skip


def reasons(document: Document, focus: Focus, running: bool) -> dict[str, str]:
    """For each action that depends on the moment a reason why it cannot be used, or nothing."""
    chosen, known = focus.selection, focus.known
    one = next(iter(chosen)) if len(chosen) == 1 else None
    is_use = one is not None and known is not None and bool(known.nodes[one].node.module)
    needs_one = "" if one else tr("select one node first")
    needs_some = "" if chosen else tr("select something first")
    needs_use = "" if is_use else tr("select a composite block first")
    needs_two = "" if len(chosen) > 1 else tr("select two nodes or more first")
    needs_three = "" if len(chosen) > 2 else tr("select three nodes or more first")
    needs_any = "" if known is not None and known.nodes else tr("the network is empty")
    history = document.history
    can_revert = document.path is not None and not document.is_clean
    networks = document.design.networks
    needs_several = "" if len(networks) > 1 else tr("the design has one network only")
    here = networks.index(focus.network) if focus.network in networks else -1
    return {
        "remove_module": removal_reasons(document.design).get(focus.module, ""),
        "show_overview": needs_several,
        "next_network": needs_several,
        "previous_network": needs_several,
        "move_network_left": needs_several or (tr("it is the first") if here <= 0 else ""),
        "move_network_right": needs_several or (tr("it is the last") if here == len(networks) - 1 else ""),
        "undo": "" if history.undo_label else tr("nothing to take back"),
        "redo": "" if history.redo_label else tr("nothing to make again"),
        "edit_values": needs_some,
        "rename": "" if focus.remarks and not chosen else needs_one,
        "next_color": "" if _has_frame(focus) else tr("select a frame first"),
        "enter": needs_use or _why_not_enter(document.analysis, known, one),
        "make_unique": needs_use,
        "leave": "" if focus.path else tr("no composite block is open"),
        "connect_nodes": "" if len(chosen) == 2 else tr("select two nodes first"),
        "group": (known is not None and chosen and why_not_group(known, chosen)) or needs_some,
        "ungroup": needs_use,
        "sweep_sizes": why_not_sweep(known),
        "mirror_convolution": why_not_mirror(known, chosen),
        "bypass": (known is not None and chosen and why_not_bypass(known, chosen)) or needs_some,
        "arrange_all": needs_any,
        "arrange_selection": needs_two,
        **dict.fromkeys(_ALIGN, needs_two),
        **dict.fromkeys(("distribute_across", "distribute_down"), needs_three),
        **dict.fromkeys(("nudge_left", "nudge_right", "nudge_down"), needs_some),
        **dict.fromkeys(("walk_left", "walk_right", "walk_up", "walk_down"), needs_any),
        "nudge_up": "" if focus.path else needs_some,
        "select_downstream": needs_some,
        "select_upstream": needs_some,
        "look_at_node": needs_one,
        "cut": "" if focus.remarks else needs_some,
        "copy": "" if focus.remarks else needs_some,
        "duplicate": "" if focus.remarks else needs_some,
        "frame_selection": needs_some,
        "next_problem": "" if document.analysis.has_diagnostics else tr("there are no problems"),
        "cancel_run": "" if running else tr("nothing is running"),
        "run": tr("a run is going on") if running else "",
        "revert": "" if can_revert else tr("the file is as it was saved"),
        "save_copy": "" if known is not None and known.nodes else tr("the network is empty"),
    }


def removal_reasons(design: Design) -> dict[str, str]:
    """For every module that cannot be deleted the reason."""
    found = {name: tr("it is used in {modules}").format(modules=", ".join(by)) for name, by in design.users.items()}
    if len(design.modules) == 1:
        found |= dict.fromkeys(design.modules, tr("a design keeps at least one network"))
    return found


def _has_frame(focus: Focus) -> bool:
    return focus.known is not None and bool(focus.remarks & focus.known.module.frames.keys())


def _why_not_enter(analysis: Analysis, known: ModuleAnalysis | None, node: str | None) -> str:
    is_there = known is not None and node is not None and analysis.opened(known.nodes[node]) is not None
    return "" if is_there else tr("there is no such module in this design")
