import QtQuick

// One group: its letter, how many wait in it, and how long that usually takes.
Row {
    id: root

    required property var look
    required property string letter
    required property string people
    required property string wait

    spacing: root.look.sizes.gap / 2
    rightPadding: root.look.sizes.margin * 0.75

    Accessible.role: Accessible.StaticText
    Accessible.name: letter + " " + people + " " + wait

    Words {
        objectName: "line_letter"
        look: root.look
        text: root.letter
        color: root.look.colors.gold_soft
        font.pixelSize: root.look.sizes.footer
        font.weight: Font.Bold
    }
    Words {
        objectName: "line_people"
        look: root.look
        text: root.people
        font.family: root.look.figures
        font.pixelSize: root.look.sizes.footer
        font.weight: Font.DemiBold
    }
    Words {
        objectName: "line_wait"
        look: root.look
        text: root.wait
        color: root.look.colors.soft
        font.pixelSize: root.look.sizes.footer
        visible: text !== ""
    }
}
