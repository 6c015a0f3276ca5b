import QtQuick
import QtQuick.Layouts

// A ticket as it would be printed.
StaffCard {
    id: card

    required property QtObject staff

    title: staff.words["staff.preview"]

    Image {
        objectName: "staff_preview"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: card.look.px.target * 2
        Layout.preferredHeight: card.look.px.target * 2.5
        source: card.staff.shown.preview
        fillMode: Image.PreserveAspectFit
        smooth: true
        mipmap: true
        asynchronous: true
        Accessible.role: Accessible.Graphic
        Accessible.name: card.title
    }
}
